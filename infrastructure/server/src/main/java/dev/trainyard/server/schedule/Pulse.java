package dev.trainyard.server.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Beats for as long as the process runs. */
@ApplicationScoped
class Pulse {
  private final Heartbeat heartbeat;

  @Inject
  Pulse(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
  }

  @Scheduled(every = "2s", skipExecutionIf = ApplicationNotRunning.class)
  void beat() {
    heartbeat.beat();
  }
}
