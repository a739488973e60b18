package dev.trainyard.application.port.in;

/** Corridor D: tells the world every history row that it was not told yet. */
public interface PublishEventsUseCase {

  /** Does what is to be done now and returns. */
  Summary publish();

  /** What was done. */
  record Summary(int published, int windows) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return published > 0;
    }
  }
}
