package dev.trainyard.adapters.vertex.front.name;

import dev.trainyard.domain.job.Kind;

/** What Vertex calls jobs and pipelines. */
public final class Words {
  private Words() {}

  public static String collection(Kind kind) {
    return switch (kind) {
      case JOB -> "customJobs";
      case PIPELINE -> "trainingPipelines";
    };
  }

  public static String type(Kind kind) {
    return switch (kind) {
      case JOB -> "CustomJob";
      case PIPELINE -> "TrainingPipeline";
    };
  }
}
