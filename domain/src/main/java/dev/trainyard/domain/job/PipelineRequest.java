package dev.trainyard.domain.job;

import java.util.Map;

/**
 * The training pipeline that a submission came as; its job is what it trains with.
 *
 * @param displayName the pipeline's own, not its job's
 * @param labels the pipeline's own
 * @param form the pipeline as its caller wrote it, in ASCII that only the door understands
 */
public record PipelineRequest(String displayName, Map<String, String> labels, String form) {
  public PipelineRequest {
    labels = Map.copyOf(labels);
    if (!form.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f)) {
      throw new IllegalArgumentException("the form of a pipeline is printable ASCII");
    }
  }
}
