package dev.trainyard.adapters.postgres;

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

  record Key(long jobId, int version) {}
}
