package dev.trainyard.domain.spec;

/**
 * Full resource names of the Tensorboard and experiment contexts that follow the job, {@code ""}
 * where absent.
 */
public record Tracking(String tensorboard, String experiment, String experimentRun) {
  public static final Tracking NONE = new Tracking("", "", "");
}
