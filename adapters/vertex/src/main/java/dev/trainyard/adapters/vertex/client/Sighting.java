package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads what Vertex shows of a remote job. */
final class Sighting {
  private Sighting() {}

  /** Empty if its labels do not name a job of this yard. */
  static Optional<RemoteJob> ofYard(String yard, CustomJob seen) {
    OptionalInt attempt = Labels.attemptOf(seen.getLabelsMap());
    if (!Labels.isOfYard(seen.getLabelsMap(), yard) || attempt.isEmpty()) {
      return Optional.empty();
    }
    return Labels.jobOf(seen.getLabelsMap()).map(job -> of(job, attempt.getAsInt(), seen));
  }

  /** Of a job whose remote job this is known to be. */
  static RemoteJob of(Job job, CustomJob seen) {
    return of(job.id(), job.attempt().number(), seen);
  }

  private static RemoteJob of(JobId job, int attempt, CustomJob seen) {
    return new RemoteJob(
        seen.getName(),
        job,
        attempt,
        States.toDomain(seen.getState()),
        seen.hasStartTime() ? instant(seen.getStartTime()) : null,
        seen.hasEndTime() ? instant(seen.getEndTime()) : null,
        error(seen));
  }

  private static @Nullable JobError error(CustomJob seen) {
    return seen.hasError()
        ? new JobError(seen.getError().getCode(), Words.of(seen.getError().getMessage()))
        : null;
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
