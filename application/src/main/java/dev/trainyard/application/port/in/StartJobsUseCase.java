package dev.trainyard.application.port.in;

/** Corridor B: claims what may start now and creates the remote jobs. */
public interface StartJobsUseCase {

  /** Does what is to be done now and returns. */
  Summary start();

  /** What was done. */
  record Summary(int claimed, int started, int refused, int throttled, int unclear) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return claimed > 0;
    }
  }
}
