package dev.trainyard.server.wiring;

import static dev.trainyard.server.settings.Setting.TRAINYARD_POSTGRES_URL;
import static dev.trainyard.server.settings.Setting.TRAINYARD_READS_PER_MINUTE;
import static dev.trainyard.server.settings.Setting.TRAINYARD_SUBMITS_PER_MINUTE;
import static dev.trainyard.server.settings.Setting.TRAINYARD_VERTEX_EMULATOR;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.postgres.BudgetSettings;
import dev.trainyard.adapters.postgres.Installation;
import dev.trainyard.adapters.postgres.LeaseSettings;
import dev.trainyard.adapters.postgres.PostgresTime;
import dev.trainyard.adapters.vertex.client.VertexSettings;
import dev.trainyard.adapters.vertex.client.VertexTrainingService;
import dev.trainyard.adapters.vertex.logs.CloudLogging;
import dev.trainyard.adapters.vertex.logs.LogSettings;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.domain.job.Place;
import dev.trainyard.server.settings.Settings;
import dev.trainyard.server.time.SharedClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Tells each adapter how to behave. */
@ApplicationScoped
class AdapterWiring {

  @Produces
  @Singleton
  SharedClock clock(PostgresTime database) {
    return new SharedClock(database::now, System::nanoTime, InstantSource.system());
  }

  @Produces
  @Singleton
  Settings settings() {
    return Settings.current();
  }

  @Produces
  @Singleton
  KafkaSettings kafka(Settings settings, Installation installation) {
    return KafkaSettings.usual(settings.defaultParent().parent(), installation.id());
  }

  // why: an embedded PostgreSQL has one server, so what a killed one held is its successor's at
  // once
  @Produces
  @Singleton
  LeaseSettings leases(Settings settings) {
    boolean isShared = settings.find(TRAINYARD_POSTGRES_URL).isPresent();
    return new LeaseSettings(
        isShared ? ProcessHandle.current().pid() + "-" + UUID.randomUUID() : "the only server");
  }

  @Produces
  @Singleton
  BudgetSettings budget(Settings settings) {
    return new BudgetSettings(
        settings.number(TRAINYARD_SUBMITS_PER_MINUTE, 60),
        settings.number(TRAINYARD_READS_PER_MINUTE, 600));
  }

  @Produces
  @Singleton
  @Chosen
  ApiBudget chosen(ApiBudget counted, Settings settings) {
    return isLimited(settings) ? counted : new NoLimit();
  }

  @Produces
  @Singleton
  @Chosen
  Allowances chosen(Allowances counted, Settings settings) {
    return isLimited(settings) ? counted : (_, _) -> Optional.empty();
  }

  private static boolean isLimited(Settings settings) {
    return settings.isGoogle()
        || settings.find(TRAINYARD_SUBMITS_PER_MINUTE).isPresent()
        || settings.find(TRAINYARD_READS_PER_MINUTE).isPresent();
  }

  @Produces
  @Singleton
  VertexTrainingService vertex(
      Settings settings, @Chosen ApiBudget budget, Installation installation, InstantSource clock) {
    VertexSettings how =
        settings
            .find(TRAINYARD_VERTEX_EMULATOR)
            .map(endpoint -> VertexSettings.emulator(endpoint, installation.id()))
            .orElseGet(() -> VertexSettings.google(installation.id()));
    return new VertexTrainingService(how, budget, clock, Thread::sleep);
  }

  @Produces
  @Singleton
  CloudLogging logs(Settings settings, InstantSource clock) {
    LogSettings how =
        settings
            .find(TRAINYARD_VERTEX_EMULATOR)
            .map(LogSettings::emulator)
            .orElseGet(LogSettings::google);
    return new CloudLogging(how, clock);
  }

  void close(@Disposes VertexTrainingService vertex) {
    vertex.close();
  }

  /** An emulator has no quota of calls. */
  private static final class NoLimit implements ApiBudget {
    @Override
    public int take(Place place, Call call, int wanted) {
      return wanted;
    }

    @Override
    public void giveBack(Place place, Call call, int unused) {}
  }
}
