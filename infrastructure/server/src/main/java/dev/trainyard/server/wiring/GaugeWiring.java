package dev.trainyard.server.wiring;

import dev.trainyard.application.port.in.CountQueuesUseCase;
import dev.trainyard.application.port.in.ExplainJobUseCase;
import dev.trainyard.application.port.in.ReadQuotasUseCase;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.service.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what people may look at out of the adapters. */
@ApplicationScoped
class GaugeWiring {
  @Produces
  @Singleton
  ExplainJobUseCase explainJob(
      JobArchive archive, Census census, @Chosen Allowances allowances, InstantSource clock) {
    return UseCases.explainJob(archive, census, allowances, clock);
  }

  @Produces
  @Singleton
  CountQueuesUseCase countQueues(Census census) {
    return UseCases.countQueues(census);
  }

  @Produces
  @Singleton
  ReadQuotasUseCase readQuotas(Census census, @Chosen Allowances allowances, InstantSource clock) {
    return UseCases.readQuotas(census, allowances, clock);
  }
}
