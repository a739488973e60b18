package dev.trainyard.adapters.vertex.front.name;

import dev.trainyard.application.port.in.FindOperationsUseCase.Target;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whose operations are meant: a location's, or those of one job or pipeline in it. */
public record OperationOwner(Scope scope, @Nullable Target target) {

  /**
   * @throws IllegalArgumentException if it is the name of neither
   * @throws io.grpc.StatusRuntimeException if no job can have its id
   */
  public static OperationOwner parse(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> name.contains("/" + Words.collection(kind) + "/"))
        .findFirst()
        .map(kind -> of(name, kind))
        .orElseGet(() -> new OperationOwner(Scope.of(Place.parse(name)), null));
  }

  private static OperationOwner of(String name, Kind kind) {
    ResourceName owner = ResourceName.parse(name, kind);
    return new OperationOwner(Scope.of(owner.place()), new Target(kind, owner.id()));
  }
}
