package dev.trainyard.adapters.vertex.front.name;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.in.FindOperationsUseCase.Target;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import io.grpc.StatusRuntimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an operation, in either of the forms that Vertex has for it. */
public record OperationName(String text, OperationOwner owner, long id) {
  private static final Pattern FORM = Pattern.compile("(.+)/operations/([\\w-]{1,128})");

  /**
   * @throws IllegalArgumentException if it is none, in words for the caller
   * @throws StatusRuntimeException if no operation can have its id
   */
  public static OperationName parse(String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Invalid operation name \""
              + name
              + "\": expected projects/PROJECT/locations/LOCATION/operations/ID.");
    }
    OperationOwner owner = OperationOwner.parse(matcher.group(1));
    // why: operations are numbered as jobs are
    long id = ResourceName.id(matcher.group(2)).orElseThrow(() -> unknown(name)).value();
    return new OperationName(name, owner, id);
  }

  private static StatusRuntimeException unknown(String name) {
    return Statuses.of(Code.NOT_FOUND, "The Operation \"" + name + "\" does not exist.");
  }

  /** What Vertex says if there is no such operation. */
  public StatusRuntimeException unknown() {
    return unknown(text);
  }

  public Scope scope() {
    return owner.scope();
  }

  /** Whether the removal is of what the name says, if it says something. */
  public boolean isOf(Removal removal) {
    Target target = owner.target();
    return target == null || target.equals(new Target(removal.kind(), removal.job()));
  }
}
