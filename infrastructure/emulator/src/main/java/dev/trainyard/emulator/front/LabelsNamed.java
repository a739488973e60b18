package dev.trainyard.emulator.front;

import dev.trainyard.adapters.vertex.wire.filter.FilterTree;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.All;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Any;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Created;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Everything;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.HasLabel;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.LabelIs;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.NameIs;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.NameLike;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Not;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.StateIs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of a label to which a filter restricts jobs. */
final class LabelsNamed {
  private LabelsNamed() {}

  /** Empty if it lets jobs with other values, or without the label, through. */
  static Optional<Set<String>> in(FilterTree filter, String label) {
    return switch (filter) {
      case LabelIs(String key, String value) ->
          key.equals(label) ? Optional.of(Set.of(value)) : Optional.empty();
      case Any(List<FilterTree> terms) -> inEach(terms, label);
      case All(List<FilterTree> terms) ->
          terms.stream().flatMap(term -> in(term, label).stream()).findFirst();
      case Everything _, Not _, NameIs _, NameLike _, StateIs _, Created _, HasLabel _ ->
          Optional.empty();
    };
  }

  private static Optional<Set<String>> inEach(List<FilterTree> terms, String label) {
    Set<String> values = new HashSet<>();
    for (FilterTree term : terms) {
      Optional<Set<String>> some = in(term, label);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      values.addAll(some.get());
    }
    return Optional.of(values);
  }
}
