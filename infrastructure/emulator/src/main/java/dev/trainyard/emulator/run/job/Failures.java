package dev.trainyard.emulator.run.job;

import com.google.rpc.Code;
import dev.trainyard.emulator.assumptions.Codes;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.Outcome.Exited;
import java.util.List;
import java.util.Set;

/**
 * Vertex's words for what went wrong.
 *
 * @param logs where they are
 * @param region where the job is
 */
record Failures(String logs, String region, Codes codes) {
  private static final Set<Integer> TRANSIENT = Set.of(6, 11, 134, 139);
  private static final int OUT_OF_MEMORY = 137;
  private static final int START_ERROR = 128;
  private static final int LINES_WITHOUT_TRACEBACK = 5;

  /** Whether Vertex would try such a replica again. */
  static boolean isTransient(Exited exited) {
    return TRANSIENT.contains(exited.code());
  }

  Ending exited(Seat seat, Exited exited) {
    return exited.code() == OUT_OF_MEMORY
        ? new Ending.Failed(
            codes.outOfMemory(),
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

  /** There were no machines, however often Vertex tried. */
  Ending stockout() {
    return new Ending.Failed(codes.stockout(), insufficient());
  }

  String insufficient() {
    return ("Resources are insufficient in region: %s. Try a different region or use a different"
            + " accelerator.")
        .formatted(region);
  }

  Ending internal() {
    return internal("");
  }

  Ending internal(String detail) {
    return new Ending.Failed(
        codes.internal(), "Internal error occurred for the current attempt" + detail);
  }

  static Ending quota(String refusal) {
    return new Ending.Failed(Code.RESOURCE_EXHAUSTED_VALUE, refusal);
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
    return "To find out more about why your job exited please check the logs: " + logs;
  }
}
