package dev.trainyard.application.port.in;

/** Deletes on Vertex what was deleted here, again and again until it is gone. */
public interface PursueDeletionsUseCase {
  /** Does what is to be done now and returns. */
  Summary pursue();

  /** What was done. */
  record Summary(int deleted, int unreachable) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return deleted + unreachable > 0;
    }
  }
}
