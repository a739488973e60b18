package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Times;
import java.time.Instant;
import java.util.Optional;

/** A job as Vertex shows one. */
final class JobMessages {
  private JobMessages() {}

  static CustomJob of(JobView view) {
    Times times = view.job().times();
    CustomJob.Builder job =
        CustomJobMapper.toProto(view.submission().request()).toBuilder()
            .setName(Names.of(view, Kind.JOB))
            .setState(States.toProto(view.job().state().phase()))
            .setCreateTime(timestamp(times.createTime()))
            .setUpdateTime(timestamp(times.updateTime()));
    Optional.ofNullable(times.startTime()).map(JobMessages::timestamp).ifPresent(job::setStartTime);
    Optional.ofNullable(times.endTime()).map(JobMessages::timestamp).ifPresent(job::setEndTime);
    error(view.job().state()).ifPresent(job::setError);
    return job.build();
  }

  static Optional<Status> error(JobState state) {
    return switch (state) {
      case JobState.Failed(JobError error, Instant _) -> Optional.of(status(error));
      case JobState.Cancelled(JobError error, Instant _) -> Optional.of(status(error));
      case JobState.Queued _,
          JobState.Starting _,
          JobState.Pending _,
          JobState.Running _,
          JobState.Cancelling _,
          JobState.Succeeded _ ->
          Optional.empty();
    };
  }

  private static Status status(JobError error) {
    return Status.newBuilder().setCode(error.code()).setMessage(error.message()).build();
  }

  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano() / 1000 * 1000)
        .build();
  }
}
