package dev.trainyard.adapters.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a statement with the values of its parameters, in order.
 *
 * @param values as {@link Parameters} takes them
 */
record Fragment(String sql, List<Object> values) {
  Fragment {
    values = List.copyOf(values);
  }

  static Fragment of(String sql, Object... values) {
    return new Fragment(sql, List.of(values));
  }

  static Fragment joined(String between, List<Fragment> pieces) {
    String sql = pieces.stream().map(Fragment::sql).collect(Collectors.joining(between));
    return new Fragment(sql, pieces.stream().flatMap(piece -> piece.values().stream()).toList());
  }

  Fragment and(Fragment more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(more.values);
    return new Fragment(sql + " and " + more.sql, all);
  }
}
