package dev.trainyard.application.port.in;

/** Asks Vertex to cancel what is to be cancelled, again and again until it ends. */
public interface PursueCancelsUseCase {

  /** Does what is to be done now and returns. */
  Summary pursue();

  /** What was done. */
  record Summary(int asked, int unreachable) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return asked > 0;
    }
  }
}
