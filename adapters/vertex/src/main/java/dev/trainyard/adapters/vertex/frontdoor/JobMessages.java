package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Micros;
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
    return live(view, CustomJobMapper.toProto(view.submission().request()));
  }

  /** How it fares, without what was asked for. */
  static CustomJob life(JobView view) {
    return live(view, CustomJob.getDefaultInstance());
  }

  private static CustomJob live(JobView view, CustomJob asked) {
    Times times = view.job().times();
    CustomJob.Builder job =
        asked.toBuilder()
            .setName(name(view, Kind.JOB).toString())
            .setState(States.toProto(view.job().state().phase()))
            .setCreateTime(Micros.toProto(times.createTime()))
            .setUpdateTime(Micros.toProto(times.updateTime()));
    Optional.ofNullable(times.startTime()).map(Micros::toProto).ifPresent(job::setStartTime);
    Optional.ofNullable(times.endTime()).map(Micros::toProto).ifPresent(job::setEndTime);
    error(view.job().state()).ifPresent(job::setError);
    return job.build();
  }

  static ResourceName name(JobView view, Kind kind) {
    return new ResourceName(view.job().place(), kind, view.job().id());
  }

  private static Optional<Status> error(JobState state) {
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
}
