package dev.trainyard.application.port.in;

/**
 * Finds attempts that stayed without an answer and looks on Vertex what became of them, before
 * anything is created again.
 */
public interface SettleStartsUseCase {

  /** Does what is to be done now and returns. */
  Summary settle();

  /** What was done. */
  record Summary(int looked, int adopted, int requeued) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return looked > 0;
    }
  }
}
