package dev.trainyard.emulator.run.job;

import com.google.rpc.Code;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.Outcome.Exited;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Vertex's words for what went wrong with a replica. */
final class Failures {
  private static final Set<Integer> TRANSIENT = Set.of(6, 11, 134, 139);
  private static final int OUT_OF_MEMORY = 137;
  private static final int START_ERROR = 128;
  private static final int LINES_WITHOUT_TRACEBACK = 5;

  private final Path logs;

  Failures(Path logs) {
    this.logs = logs;
  }

  /** Whether Vertex would try such a replica again. */
  static boolean isTransient(Exited exited) {
    return TRANSIENT.contains(exited.code());
  }

  Ending exited(Seat seat, Exited exited) {
    return exited.code() == OUT_OF_MEMORY
        ? new Ending.Failed(
            Code.FAILED_PRECONDITION_VALUE,
            "The replica "
                + seat.name()
                + " ran out of memory and exited with a non-zero status of 137. "
                + where())
        : new Ending.Failed(
            Code.INVALID_ARGUMENT_VALUE,
            status(seat, exited.code(), "Error") + excerpt(exited.lastWords()) + where());
  }

  Ending notStarted(Seat seat, String reason) {
    return new Ending.Failed(
        Code.INVALID_ARGUMENT_VALUE,
        status(seat, START_ERROR, "StartError")
            + "Termination log message: failed to create containerd task: "
            + reason
            + ". "
            + where());
  }

  Ending noImage(NoImageException e) {
    return new Ending.Failed(
        Code.INVALID_ARGUMENT_VALUE,
        "The replica %s could not be started: failed to pull image \"%s\": %s. %s"
            .formatted(e.seat().name(), e.image(), e.reason(), where()));
  }

  private static String status(Seat seat, int code, String reason) {
    return "The replica %s exited with a non-zero status of %d. Termination reason: %s. "
        .formatted(seat.name(), code, reason);
  }

  private static String excerpt(List<String> lastWords) {
    List<String> plain = lastWords.stream().map(String::strip).toList();
    int traceback = plain.lastIndexOf("Traceback (most recent call last):");
    int from = traceback >= 0 ? traceback : Math.max(0, lastWords.size() - LINES_WITHOUT_TRACEBACK);
    List<String> lines = lastWords.subList(from, lastWords.size());
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines) + "\n";
  }

  private String where() {
    return "To find out more about why your job exited please check the logs: " + logs.toUri();
  }
}
