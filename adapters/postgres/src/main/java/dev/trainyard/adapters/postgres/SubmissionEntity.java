package dev.trainyard.adapters.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "submission")
@SuppressWarnings("NullAway.Init") // Hibernate fills it in
class SubmissionEntity {
  @Id
  @Column(name = "job_id")
  long jobId;

  String project;
  String key;

  @Column(name = "spec_hash")
  byte[] specHash;

  @Column(name = "display_name")
  String displayName;

  String labels;
  int priority;
  String batch;
  CauseColumns cause;
}
