package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(HistoryEntity.Key.class)
@Table(name = "history")
@SuppressWarnings("NullAway.Init") // Hibernate fills it in
class HistoryEntity {
  @Id
  @Column(name = "job_id")
  long jobId;

  @Id int version;

  @Column(name = "from_phase")
  @Nullable Short from;

  AttemptColumns attempt;
  StateColumns state;
  TimesColumns times;
  CauseColumns cause;

  HistoryEntry toEntry(Place place) {
    Job after =
        new Job(
            new JobId(jobId),
            place,
            version,
            state.toState(),
            attempt.toAttempt(),
            times.toTimes());
    Phase before = from == null ? null : PHASE.from(from);
    return new HistoryEntry(before, after, times.updateTime(), cause.toCause());
  }

  record Key(long jobId, int version) {}
}
