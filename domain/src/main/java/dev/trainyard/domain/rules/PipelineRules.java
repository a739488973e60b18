package dev.trainyard.domain.rules;

import dev.trainyard.domain.job.PipelineRequest;
import java.util.Map;

/** What Vertex asks of what a training pipeline says of itself; its job is checked as any other. */
public final class PipelineRules {
  private PipelineRules() {}

  static Findings check(PipelineRequest pipeline) {
    return check(pipeline.displayName(), pipeline.labels());
  }

  public static Findings check(String displayName, Map<String, String> labels) {
    Notes notes = new Notes();
    Scope root = Scope.root(notes);
    Text.check(displayName, root.at("display_name"));
    RequestRules.checkName(displayName, root.at("display_name"));
    LabelRules.check(labels, root.at("labels"));
    return notes.findings();
  }
}
