package dev.trainyard.domain.rules;

import dev.trainyard.domain.job.PipelineRequest;

/** What a training pipeline says of itself; its job is checked as any other. */
final class PipelineRules {
  private PipelineRules() {}

  static Findings check(PipelineRequest pipeline) {
    Notes notes = new Notes();
    Scope root = Scope.root(notes);
    Text.check(pipeline.displayName(), root.at("display_name"));
    RequestRules.checkName(pipeline.displayName(), root.at("display_name"));
    LabelRules.check(pipeline.labels(), root.at("labels"));
    return notes.findings();
  }
}
