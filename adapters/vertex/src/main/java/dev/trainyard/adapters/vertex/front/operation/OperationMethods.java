package dev.trainyard.adapters.vertex.front.operation;

import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Empty;
import com.google.protobuf.util.Durations;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.name.OperationName;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Removal;
import java.time.Duration;
import java.util.List;

/** {@code Operations}: deletions, the only thing here that takes its time. */
public record OperationMethods(OperationDoors doors) {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(100);

  public List<Served<?, ?>> served() {
    return List.of(
        Served.sound(
            OperationsGrpc.getGetOperationMethod(),
            asked -> OperationMessages.of(find(asked.request().getName()))),
        Served.sound(OperationsGrpc.getWaitOperationMethod(), asked -> await(asked.request())),
        Served.sound(
            OperationsGrpc.getListOperationsMethod(),
            asked -> new OperationPage(doors.find(), asked.request()).read()),
        Served.sound(
            OperationsGrpc.getCancelOperationMethod(), asked -> cancel(asked.request().getName())),
        Served.sound(
            OperationsGrpc.getDeleteOperationMethod(), asked -> forget(asked.request().getName())));
  }

  private Removal find(String name) {
    return find(OperationName.parse(name));
  }

  private Removal find(OperationName name) {
    return doors
        .describe()
        .describe(name.scope(), name.id())
        .filter(name::isOf)
        .orElseThrow(name::unknown);
  }

  // why: whoever asks to wait gets the latest state when the time is over, not an error
  private Operation await(WaitOperationRequest request) {
    OperationName name = OperationName.parse(request.getName());
    Removal removal = find(name);
    long most = patience(request).dividedBy(LOOK);
    for (long looks = most; !removal.isDone() && looks > 0; looks--) {
      doors.pause().accept(LOOK);
      removal = find(name);
    }
    return OperationMessages.of(removal);
  }

  private static Duration patience(WaitOperationRequest request) {
    if (!request.hasTimeout()) {
      return LONGEST_WAIT;
    }
    var timeout = Durations.checkValid(request.getTimeout());
    Duration asked = Duration.ofSeconds(timeout.getSeconds(), timeout.getNanos());
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
  }

  private Empty cancel(String name) {
    find(name);
    throw Statuses.of(Code.FAILED_PRECONDITION, "Operation " + name + " is not cancellable.");
  }

  private Empty forget(String text) {
    OperationName name = OperationName.parse(text);
    find(name);
    if (!doors.forget().forget(name.scope(), name.id())) {
      throw name.unknown();
    }
    return Empty.getDefaultInstance();
  }
}
