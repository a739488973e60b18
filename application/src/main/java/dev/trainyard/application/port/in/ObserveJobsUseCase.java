package dev.trainyard.application.port.in;

/** Corridor C: looks at the live remote jobs of every place, by list, and advances what changed. */
public interface ObserveJobsUseCase {

  /** Does what is to be done now and returns. */
  Summary observe();

  /** What was done. */
  record Summary(int places, int live, int advanced, int strays, int unreachable) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return advanced > 0;
    }
  }
}
