package dev.trainyard.emulator.front;

import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Pages, cut out of what is there; one begins after the last of the one before. */
final class Cut {
  private Cut() {}

  /** Only what has a lower id is on the page. */
  static long before(ListQuery query) {
    return query.cursor().isEmpty() ? Long.MAX_VALUE : Long.parseLong(query.cursor());
  }

  static <R extends Message> Resources.Page<R> page(
      ListQuery query, Collection<R> newestFirst, Predicate<R> wanted, ToLongFunction<R> id) {
    int size = query.size();
    List<R> found = newestFirst.stream().filter(wanted).limit(size + 1).toList();
    boolean isLast = found.size() <= size;
    String next = isLast ? "" : Long.toString(id.applyAsLong(found.get(size - 1)));
    return new Resources.Page<>(isLast ? found : found.subList(0, size), next);
  }
}
