package dev.trainyard.adapters.vertex.wire;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.wire.filter.FilterParser;
import dev.trainyard.adapters.vertex.wire.filter.StateNames;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.Subject;
import dev.trainyard.domain.job.Kind;

/** The {@code filter} of {@code ListCustomJobs} or {@code ListTrainingPipelines}. */
public record ListFilter(JobFilter tree) {

  /**
   * @param filter {@code ""} lets everything through
   * @throws IllegalArgumentException if it is not a filter; the message says what and where, for
   *     the caller
   */
  public static ListFilter parse(String filter) {
    return parse(filter, Kind.JOB);
  }

  /**
   * @param kind whose states the filter may name: {@code JOB_STATE_...} or {@code
   *     PIPELINE_STATE_...}
   * @throws IllegalArgumentException as above
   */
  public static ListFilter parse(String filter, Kind kind) {
    return new ListFilter(FilterParser.parse(filter, states(kind)));
  }

  public boolean matches(CustomJob job) {
    return tree.matches(
        new Subject(
            job.getDisplayName(),
            job.getLabelsMap(),
            States.toDomain(job.getState()),
            Micros.toDomain(job.getCreateTime())));
  }

  public boolean matches(TrainingPipeline pipeline) {
    return tree.matches(
        new Subject(
            pipeline.getDisplayName(),
            pipeline.getLabelsMap(),
            States.toDomain(pipeline.getState()),
            Micros.toDomain(pipeline.getCreateTime())));
  }

  private static StateNames states(Kind kind) {
    String type =
        switch (kind) {
          case JOB -> "JobState";
          case PIPELINE -> "PipelineState";
        };
    return new StateNames(type, name -> States.toDomain(name, kind));
  }
}
