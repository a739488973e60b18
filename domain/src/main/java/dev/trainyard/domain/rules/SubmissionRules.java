package dev.trainyard.domain.rules;

import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Submission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Trainyard asks of a submission: all that Vertex asks, and room for the labels by which
 * Trainyard finds its remote jobs again.
 */
public final class SubmissionRules {
  /** The labels that a remote job carries beside the caller's. */
  public static final Set<String> OWN_LABELS =
      Set.of("trainyard-job", "trainyard-attempt", "trainyard-yard", "trainyard-key");

  private static final int MOST_ON_VERTEX = 64;
  private static final int MOST = MOST_ON_VERTEX - OWN_LABELS.size();

  private SubmissionRules() {}

  public static Findings check(Submission submission) {
    Findings vertex = CustomJobRules.check(submission.request(), submission.place());
    PipelineRequest pipeline = submission.pipeline();
    Findings outer = pipeline == null ? Findings.NONE : PipelineRules.check(pipeline);
    // why: a pipeline's job may have its name and labels, and what is wrong is told once
    Set<Violation> all = new LinkedHashSet<>(outer.violations());
    all.addAll(vertex.violations());
    all.addAll(ownLabels(submission.request().labels()));
    return all.isEmpty() ? vertex : new Findings(List.copyOf(all), vertex.warnings());
  }

  private static List<Violation> ownLabels(Map<String, String> labels) {
    List<Violation> violations = new ArrayList<>();
    for (String key : labels.keySet()) {
      if (OWN_LABELS.contains(key)) {
        violations.add(new Violation("labels", "Trainyard sets the label \"" + key + "\" itself."));
      }
    }
    if (labels.size() > MOST && labels.size() <= MOST_ON_VERTEX) {
      violations.add(
          new Violation(
              "labels",
              "There can be no more than %d labels beside Trainyard's own %d; these are %d."
                  .formatted(MOST, OWN_LABELS.size(), labels.size())));
    }
    return violations;
  }
}
