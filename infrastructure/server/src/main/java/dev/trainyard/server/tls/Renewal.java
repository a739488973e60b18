package dev.trainyard.server.tls;

import dev.trainyard.server.settings.Settings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Renews the local certificate of a server that runs for months. */
@ApplicationScoped
class Renewal {
  private final Settings settings;

  @Inject
  Renewal(Settings settings) {
    this.settings = settings;
  }

  @Scheduled(cron = "0 17 3 * * ?", skipExecutionIf = ApplicationNotRunning.class)
  void daily() {
    ServerCertificate.find(settings, InstantSource.system());
  }
}
