package dev.trainyard.server.wiring;

import dev.trainyard.application.port.in.CancelBatchUseCase;
import dev.trainyard.application.port.in.CountBatchUseCase;
import dev.trainyard.application.port.in.FindBatchesUseCase;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.server.schedule.Hints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what can be asked of batches out of the adapters. */
@ApplicationScoped
class BatchWiring {
  @Produces
  @Singleton
  CountBatchUseCase countBatch(JobArchive archive) {
    return UseCases.countBatch(archive);
  }

  @Produces
  @Singleton
  FindBatchesUseCase findBatches(JobArchive archive) {
    return UseCases.findBatches(archive);
  }

  @Produces
  @Singleton
  CancelBatchUseCase cancelBatch(
      JobStore store, JobArchive archive, InstantSource clock, Hints hints) {
    return UseCases.cancelBatch(store, archive, clock, hints::cancelled);
  }

  @Produces
  @Singleton
  RetryBatchUseCase retryBatch(JobArchive archive, SubmitJobsUseCase submit) {
    return UseCases.retryBatch(archive, submit);
  }
}
