package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

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
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.text.Legible;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A filter as a condition on {@code d}, which has the name and the labels that are shown, and on
 * the job {@code j}. It is never null.
 */
record FilterSql(Kind kind) {
  private static final Fragment NOTHING = Fragment.of("false");

  Fragment of(JobFilter filter) {
    return switch (filter) {
      case Everything _ -> Fragment.of("true");
      case All(List<JobFilter> terms) -> joined(" and ", "true", terms);
      case Any(List<JobFilter> terms) -> joined(" or ", "false", terms);
      case Not(JobFilter term) -> {
        Fragment inner = of(term);
        yield new Fragment("not (" + inner.sql() + ")", inner.values());
      }
      case NameIs(String name) -> storable(name, Fragment.of("d.display_name = ?", name));
      case NameLike(var glob) -> storable(glob.text(), NameSql.of(glob));
      case StateIs(State state) -> phases(shownAs(state));
      case Created(var order, var than) -> CreatedSql.of(order, than);
      case LabelIs(String key, String value) -> storable(key, storable(value, label(key, value)));
      case HasLabel(String key) ->
          storable(key, Fragment.of("(d.labels <> '{}' and d.labels ?? ?)", key));
    };
  }

  private static Fragment label(String key, String value) {
    String json = LabelsJson.of(Map.of(key, value));
    return Fragment.of("(d.labels <> '{}' and d.labels @> ?::jsonb)", json);
  }

  // why: our own numbers stand in the text, as a parameter would hide the partial indexes
  static Fragment phases(Collection<Phase> phases) {
    String codes =
        phases.stream()
            .map(phase -> Short.toString(PHASE.of(phase)))
            .sorted()
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? NOTHING : Fragment.of("j.phase in (" + codes + ")");
  }

  private List<Phase> shownAs(State state) {
    return Arrays.stream(Phase.values()).filter(phase -> kind.shows(phase) == state).toList();
  }

  private Fragment joined(String between, String none, List<JobFilter> terms) {
    if (terms.isEmpty()) {
      return Fragment.of(none);
    }
    Fragment joined = Fragment.joined(between, terms.stream().map(this::of).toList());
    return new Fragment("(" + joined.sql() + ")", joined.values());
  }

  // why: what PostgreSQL cannot store it would refuse as a value, and nobody has it as a name
  private static Fragment storable(String text, Fragment condition) {
    return Legible.firstFlaw(text) < 0 ? condition : NOTHING;
  }
}
