package dev.trainyard.emulator.run.job;

/** How a job ended, in the words of {@code google.rpc.Code}. */
public sealed interface Ending {
  Ending SUCCEEDED = new Succeeded();

  /** The emulator stops: the job is as it was, and runs again when the emulator is back. */
  Ending SUSPENDED = new Suspended();

  record Suspended() implements Ending {}

  record Succeeded() implements Ending {}

  /**
   * @param code 3 for the caller's program, 9 for its memory, 13 for the emulator's own trouble
   */
  record Failed(int code, String message) implements Ending {}

  record Cancelled(String message) implements Ending {}

  /** The caller asked for it. */
  static Ending cancelledByCaller() {
    return new Cancelled("CANCELED: the job was cancelled by a request.");
  }

  /** The platform's last line about the job. */
  default String farewell() {
    return switch (this) {
      case Suspended _ -> "The emulator stops; the job will run again when it is back.";
      case Succeeded _ -> "Job completed successfully.";
      case Failed _ -> "Job failed.";
      case Cancelled _ -> "Job is cancelled.";
    };
  }
}
