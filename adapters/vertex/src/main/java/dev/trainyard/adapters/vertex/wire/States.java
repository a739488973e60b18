package dev.trainyard.adapters.vertex.wire;

import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.PipelineState;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob;

/** Vertex's {@code JobState} and our words for it. */
public final class States {
  private States() {}

  public static RemoteJob.State toDomain(JobState state) {
    return switch (state) {
      case JOB_STATE_QUEUED -> RemoteJob.State.QUEUED;
      case JOB_STATE_PENDING -> RemoteJob.State.PENDING;
      case JOB_STATE_RUNNING -> RemoteJob.State.RUNNING;
      case JOB_STATE_SUCCEEDED -> RemoteJob.State.SUCCEEDED;
      case JOB_STATE_FAILED -> RemoteJob.State.FAILED;
      case JOB_STATE_CANCELLING -> RemoteJob.State.CANCELLING;
      case JOB_STATE_CANCELLED -> RemoteJob.State.CANCELLED;
      case JOB_STATE_PAUSED -> RemoteJob.State.PAUSED;
      case JOB_STATE_EXPIRED -> RemoteJob.State.EXPIRED;
      case JOB_STATE_UPDATING -> RemoteJob.State.UPDATING;
      case JOB_STATE_PARTIALLY_SUCCEEDED -> RemoteJob.State.PARTIALLY_SUCCEEDED;
      case JOB_STATE_UNSPECIFIED, UNRECOGNIZED -> RemoteJob.State.UNKNOWN;
    };
  }

  /**
   * By its name.
   *
   * @throws IllegalArgumentException if a job or a pipeline has no such state
   */
  public static RemoteJob.State toDomain(String name, Kind kind) {
    return switch (kind) {
      case JOB -> toDomain(JobState.forNumber(JobState.valueOf(name).getNumber()));
      case PIPELINE -> toDomain(PipelineState.forNumber(PipelineState.valueOf(name).getNumber()));
    };
  }

  public static RemoteJob.State toDomain(PipelineState state) {
    return switch (state) {
      case PIPELINE_STATE_QUEUED -> RemoteJob.State.QUEUED;
      case PIPELINE_STATE_PENDING -> RemoteJob.State.PENDING;
      case PIPELINE_STATE_RUNNING -> RemoteJob.State.RUNNING;
      case PIPELINE_STATE_SUCCEEDED -> RemoteJob.State.SUCCEEDED;
      case PIPELINE_STATE_FAILED -> RemoteJob.State.FAILED;
      case PIPELINE_STATE_CANCELLING -> RemoteJob.State.CANCELLING;
      case PIPELINE_STATE_CANCELLED -> RemoteJob.State.CANCELLED;
      case PIPELINE_STATE_PAUSED -> RemoteJob.State.PAUSED;
      case PIPELINE_STATE_UNSPECIFIED, UNRECOGNIZED -> RemoteJob.State.UNKNOWN;
    };
  }

  /** How a pipeline is shown whose job is shown like this; it never waits as QUEUED. */
  public static PipelineState toPipeline(JobState state) {
    return switch (state) {
      case JOB_STATE_QUEUED, JOB_STATE_PENDING -> PipelineState.PIPELINE_STATE_PENDING;
      case JOB_STATE_RUNNING, JOB_STATE_UPDATING -> PipelineState.PIPELINE_STATE_RUNNING;
      case JOB_STATE_SUCCEEDED, JOB_STATE_PARTIALLY_SUCCEEDED ->
          PipelineState.PIPELINE_STATE_SUCCEEDED;
      case JOB_STATE_FAILED, JOB_STATE_EXPIRED -> PipelineState.PIPELINE_STATE_FAILED;
      case JOB_STATE_CANCELLING -> PipelineState.PIPELINE_STATE_CANCELLING;
      case JOB_STATE_CANCELLED -> PipelineState.PIPELINE_STATE_CANCELLED;
      case JOB_STATE_PAUSED -> PipelineState.PIPELINE_STATE_PAUSED;
      case JOB_STATE_UNSPECIFIED, UNRECOGNIZED -> PipelineState.PIPELINE_STATE_UNSPECIFIED;
    };
  }

  public static JobState toProto(RemoteJob.State state) {
    return switch (state) {
      case QUEUED -> JobState.JOB_STATE_QUEUED;
      case PENDING -> JobState.JOB_STATE_PENDING;
      case RUNNING -> JobState.JOB_STATE_RUNNING;
      case SUCCEEDED -> JobState.JOB_STATE_SUCCEEDED;
      case FAILED -> JobState.JOB_STATE_FAILED;
      case CANCELLING -> JobState.JOB_STATE_CANCELLING;
      case CANCELLED -> JobState.JOB_STATE_CANCELLED;
      case PAUSED -> JobState.JOB_STATE_PAUSED;
      case EXPIRED -> JobState.JOB_STATE_EXPIRED;
      case UPDATING -> JobState.JOB_STATE_UPDATING;
      case PARTIALLY_SUCCEEDED -> JobState.JOB_STATE_PARTIALLY_SUCCEEDED;
      case UNKNOWN -> JobState.JOB_STATE_UNSPECIFIED;
    };
  }

  /** How a phase of ours is shown to a client of Vertex. */
  public static JobState toProto(Phase phase) {
    return switch (phase) {
      case QUEUED, STARTING -> JobState.JOB_STATE_QUEUED;
      case PENDING -> JobState.JOB_STATE_PENDING;
      case RUNNING -> JobState.JOB_STATE_RUNNING;
      case CANCELLING -> JobState.JOB_STATE_CANCELLING;
      case SUCCEEDED -> JobState.JOB_STATE_SUCCEEDED;
      case FAILED -> JobState.JOB_STATE_FAILED;
      case CANCELLED -> JobState.JOB_STATE_CANCELLED;
    };
  }
}
