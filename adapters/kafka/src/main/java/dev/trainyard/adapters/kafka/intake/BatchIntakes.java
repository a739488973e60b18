package dev.trainyard.adapters.kafka.intake;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.Patience;
import dev.trainyard.adapters.kafka.deadletter.DeadLetters;
import dev.trainyard.adapters.kafka.form.FormReader;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import jakarta.inject.Singleton;

/** Makes intakes; all of them ask the same use cases. */
@Singleton
final class BatchIntakes {
  private final KafkaSettings settings;
  private final SubmitJobsUseCase submit;
  private final CancelJobUseCase cancel;
  private final DeadLetters dead;

  BatchIntakes(
      KafkaSettings settings, SubmitJobsUseCase submit, CancelJobUseCase cancel, DeadLetters dead) {
    this.settings = settings;
    this.submit = submit;
    this.cancel = cancel;
    this.dead = dead;
  }

  /** One that waits for what is away as long as this has patience. */
  BatchIntake with(Patience patience) {
    FormReader reader = new FormReader(settings.defaultParent(), settings.maxRecordBytes());
    return new BatchIntake(reader, new Asker(submit, cancel, patience), dead, patience);
  }
}
