package dev.trainyard.emulator.front;

import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.JobFilter.All;
import dev.trainyard.domain.filter.JobFilter.Any;
import dev.trainyard.domain.filter.JobFilter.Created;
import dev.trainyard.domain.filter.JobFilter.Everything;
import dev.trainyard.domain.filter.JobFilter.HasLabel;
import dev.trainyard.domain.filter.JobFilter.LabelIs;
import dev.trainyard.domain.filter.JobFilter.NameIs;
import dev.trainyard.domain.filter.JobFilter.NameLike;
import dev.trainyard.domain.filter.JobFilter.Not;
import dev.trainyard.domain.filter.JobFilter.StateIs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of a label to which a filter restricts jobs. */
final class LabelsNamed {
  private LabelsNamed() {}

  /** Empty if it lets jobs with other values, or without the label, through. */
  static Optional<Set<String>> in(JobFilter filter, String label) {
    return switch (filter) {
      case LabelIs(String key, String value) ->
          key.equals(label) ? Optional.of(Set.of(value)) : Optional.empty();
      case Any(List<JobFilter> terms) -> inEach(terms, label);
      case All(List<JobFilter> terms) ->
          terms.stream().flatMap(term -> in(term, label).stream()).findFirst();
      case Everything _, Not _, NameIs _, NameLike _, StateIs _, Created _, HasLabel _ ->
          Optional.empty();
    };
  }

  private static Optional<Set<String>> inEach(List<JobFilter> terms, String label) {
    Set<String> values = new HashSet<>();
    for (JobFilter term : terms) {
      Optional<Set<String>> some = in(term, label);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      values.addAll(some.get());
    }
    return Optional.of(values);
  }
}
