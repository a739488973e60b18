package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CHANNEL;
import static dev.trainyard.adapters.postgres.StoredCodes.REASON;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a job, but for its spec, which lies on the {@link SpecShelf}. */
record ViewRow(
    Job job,
    RequestColumns request,
    Origin origin,
    @Nullable PipelineRequest pipeline,
    @Nullable Instant deleteTime,
    @Nullable Instant pipelineDeleteTime) {
  /** To follow a {@code page} that has the ids of jobs. */
  static final String OF_PAGE =
      """
      select
        j.id as job_id, j.*, p.project, p.location,
        s.key, s.spec_hash, s.display_name, s.labels, s.batch, s.retry_of,
        s.actor, s.channel, s.reason, s.detail, s.delete_time,
        l.delete_time as pipeline_delete_time, l.display_name as pipeline_display_name,
        l.labels as pipeline_labels, l.form as pipeline_form
      from page
      join job j on j.id = page.job_id
      join submission s on s.job_id = page.job_id
      join place p on p.id = j.place_id
      left join pipeline l on l.job_id = page.job_id
      order by page.job_id desc
      """;

  /** What a submission says beside its request. */
  record Origin(
      SubmissionKey key, int priority, String batch, Cause cause, @Nullable JobId retryOf) {
    static Origin read(ResultSet row) throws SQLException {
      return new Origin(
          new SubmissionKey(row.getString("key")),
          row.getInt("priority"),
          row.getString("batch"),
          new Cause(
              row.getString("actor"),
              CHANNEL.from(row.getInt("channel")),
              REASON.from(row.getInt("reason")),
              row.getString("detail")),
          retryOf(row));
    }

    private static @Nullable JobId retryOf(ResultSet row) throws SQLException {
      long first = row.getLong("retry_of");
      return row.wasNull() ? null : new JobId(first);
    }
  }

  static ViewRow read(ResultSet row) throws SQLException {
    return new ViewRow(
        JobColumns.read(row),
        new RequestColumns(
            ByteBuffer.wrap(row.getBytes("spec_hash")),
            row.getString("display_name"),
            row.getString("labels")),
        Origin.read(row),
        pipeline(row),
        JobColumns.instant(row, "delete_time"),
        JobColumns.instant(row, "pipeline_delete_time"));
  }

  private static @Nullable PipelineRequest pipeline(ResultSet row) throws SQLException {
    String form = row.getString("pipeline_form");
    return form == null
        ? null
        : new PipelineRequest(
            row.getString("pipeline_display_name"),
            LabelsJson.read(row.getString("pipeline_labels")),
            form);
  }

  JobView with(CustomJob spec) {
    Submission submission =
        new Submission(
            origin.key(),
            job.place(),
            spec,
            origin.priority(),
            origin.batch(),
            origin.cause(),
            pipeline,
            origin.retryOf());
    return new JobView(job, submission, deleteTime, pipelineDeleteTime);
  }
}
