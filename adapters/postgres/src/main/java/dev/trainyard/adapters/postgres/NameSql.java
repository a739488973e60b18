package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.filter.Glob;
import java.util.List;
import java.util.stream.Collectors;

/** A pattern of names as a range of the index, as far as its beginning says, and the pattern. */
final class NameSql {
  private static final int SURROGATES = 0xd800;
  private static final int AFTER_SURROGATES = 0xe000;

  private NameSql() {}

  static Fragment of(Glob glob) {
    List<String> pieces = glob.pieces();
    if (pieces.size() == 1) {
      return Fragment.of("d.display_name = ?", glob.text());
    }
    String like = pieces.stream().map(NameSql::escaped).collect(Collectors.joining("%"));
    Fragment pattern = Fragment.of("d.display_name like ?", like);
    Fragment all = pieces.getFirst().isEmpty() ? pattern : from(pieces.getFirst()).and(pattern);
    return new Fragment("(" + all.sql() + ")", all.values());
  }

  // why: said with its own operators, as the planner sees no range in a pattern that is a parameter
  private static Fragment from(String prefix) {
    Fragment from = Fragment.of("d.display_name ~>=~ ?", prefix);
    String end = successor(prefix);
    return end.isEmpty() ? from : from.and(Fragment.of("d.display_name ~<~ ?", end));
  }

  /** The least text that is behind all that begin so; {@code ""} if there is none. */
  static String successor(String prefix) {
    String rest = prefix;
    while (!rest.isEmpty()) {
      int last = rest.codePointBefore(rest.length());
      rest = rest.substring(0, rest.length() - Character.charCount(last));
      if (last < Character.MAX_CODE_POINT) {
        int next = last + 1 == SURROGATES ? AFTER_SURROGATES : last + 1;
        return rest + Character.toString(next);
      }
    }
    return "";
  }

  private static String escaped(String piece) {
    return piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
