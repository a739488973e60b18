package dev.trainyard.application.port;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job with its submission: what a reader sees.
 *
 * @param deleteTime when it was deleted; {@code null} while it is shown
 * @param pipelineDeleteTime when the pipeline that it came as was deleted; {@code null} while that
 *     is shown, or if there never was one
 */
public record JobView(
    Job job,
    Submission submission,
    @Nullable Instant deleteTime,
    @Nullable Instant pipelineDeleteTime) {
  /** Of a job of which nothing was deleted. */
  public JobView(Job job, Submission submission) {
    this(job, submission, null, null);
  }

  /** Whether Vertex's callers find it as that. */
  public boolean isShownAs(Kind kind) {
    return switch (kind) {
      case JOB -> deleteTime == null;
      case PIPELINE -> submission.pipeline() != null && pipelineDeleteTime == null;
    };
  }
}
