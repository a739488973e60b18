package dev.trainyard.adapters.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // Hibernate fills it in
class JobEntity {
  @Id long id;

  @ManyToOne
  @JoinColumn(name = "place_id")
  PlaceEntity place;

  @OneToOne
  @JoinColumn(name = "id", insertable = false, updatable = false)
  SubmissionEntity submission;

  int version;
  AttemptColumns attempt;
  StateColumns state;
  TimesColumns times;
}
