package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import java.nio.ByteBuffer;

/** Rows that Hibernate read, as the domain knows them. */
final class JobEntityMapper {
  private JobEntityMapper() {}

  static JobView toView(JobEntity row, CustomJob request) {
    Place place = toPlace(row);
    SubmissionEntity submission = row.submission;
    return new JobView(
        toJob(row, place),
        new Submission(
            new SubmissionKey(submission.key),
            place,
            request,
            submission.priority,
            submission.batch,
            submission.cause.toCause()));
  }

  static RequestColumns toRequestColumns(JobEntity row) {
    SubmissionEntity submission = row.submission;
    return new RequestColumns(
        ByteBuffer.wrap(submission.specHash), submission.displayName, submission.labels);
  }

  static HistoryEntry toEntry(HistoryEntity row, Place place) {
    Job after =
        new Job(
            new JobId(row.jobId),
            place,
            row.version,
            row.state.toState(),
            row.attempt.toAttempt(),
            row.times.toTimes());
    Phase from = row.from == null ? null : PHASE.from(row.from);
    return new HistoryEntry(from, after, row.times.updateTime(), row.cause.toCause());
  }

  static Place toPlace(JobEntity row) {
    return new Place(row.place.project, row.place.location);
  }

  private static Job toJob(JobEntity row, Place place) {
    return new Job(
        new JobId(row.id),
        place,
        row.version,
        row.state.toState(),
        row.attempt.toAttempt(),
        row.times.toTimes());
  }
}
