package dev.trainyard.adapters.vertex.frontdoor;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.ResourceName;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/** What jobs and pipelines are called. */
final class Names {
  private Names() {}

  static String collection(Kind kind) {
    return switch (kind) {
      case JOB -> "customJobs";
      case PIPELINE -> "trainingPipelines";
    };
  }

  static String type(Kind kind) {
    return switch (kind) {
      case JOB -> "CustomJob";
      case PIPELINE -> "TrainingPipeline";
    };
  }

  static String of(JobView view, Kind kind) {
    return view.job().place().parent() + "/" + collection(kind) + "/" + view.job().id();
  }

  static ResourceName parse(String name, Kind kind) {
    return ResourceName.parse(name, collection(kind));
  }

  /** Empty for an id that no job can have. */
  static Optional<JobId> id(String text) {
    try {
      // why: a job has one name, and 007 is not that of job 7
      return Optional.of(JobId.parse(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static StatusRuntimeException unknown(String name, Kind kind) {
    return Statuses.of(Code.NOT_FOUND, "The %s \"%s\" does not exist.".formatted(type(kind), name));
  }

  /** A phase, in the words of the API. */
  static String state(Kind kind, Phase phase) {
    return switch (kind) {
      case JOB -> States.toProto(phase).name();
      case PIPELINE -> PipelineMessages.state(phase).name();
    };
  }
}
