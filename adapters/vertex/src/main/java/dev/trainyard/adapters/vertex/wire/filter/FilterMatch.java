package dev.trainyard.adapters.vertex.wire.filter;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
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
import java.time.Instant;
import java.util.List;

/** Applies a filter to a job. */
public final class FilterMatch {
  private FilterMatch() {}

  public static boolean matches(FilterTree filter, CustomJob job) {
    return switch (filter) {
      case Everything _ -> true;
      case All(List<FilterTree> terms) -> terms.stream().allMatch(term -> matches(term, job));
      case Any(List<FilterTree> terms) -> terms.stream().anyMatch(term -> matches(term, job));
      case Not(FilterTree term) -> !matches(term, job);
      case NameIs(String name) -> job.getDisplayName().equals(name);
      case NameLike(String glob) -> isLike(job.getDisplayName(), glob);
      case StateIs(var state) -> job.getState() == state;
      case Created(var order, var than) -> order.holds(instant(job.getCreateTime()), than);
      case LabelIs(String key, String value) -> value.equals(job.getLabelsMap().get(key));
      case HasLabel(String key) -> job.containsLabels(key);
    };
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  static boolean isLike(String text, String glob) {
    String[] pieces = glob.split("\\*", -1);
    String last = pieces[pieces.length - 1];
    if (pieces.length == 1) {
      return text.equals(glob);
    }
    if (!text.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = text.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
