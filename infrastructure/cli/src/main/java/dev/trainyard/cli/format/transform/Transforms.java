package dev.trainyard.cli.format.transform;

import dev.trainyard.cli.format.text.Scan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The transforms that are known by name. */
public final class Transforms {
  private record Known(List<String> arguments, Function<Arguments, Transform> make) {}

  private static final Map<String, Known> BY_NAME = new TreeMap<>();

  static {
    know("basename", List.of("undefined"), TextTransforms::basename);
    know("segment", List.of("index", "undefined"), TextTransforms::segment);
    know("scope", List.of("name"), TextTransforms::scope);
    know("split", List.of("sep"), TextTransforms::split);
    know("yesno", List.of("yes", "no"), TextTransforms::yesno);
    know("date", List.of("format", "tz"), DateTransform::of);
    know("len", List.of(), _ -> ListTransforms::len);
    know("list", List.of("separator", "show"), ListTransforms::list);
    know("join", List.of("sep"), ListTransforms::join);
    // why: all transforms of texts reach into lists by themselves.
    know("map", List.of("depth"), _ -> value -> value);
    know("always", List.of(), _ -> value -> value);
  }

  private Transforms() {}

  private static void know(
      String name, List<String> arguments, Function<Arguments, Transform> make) {
    BY_NAME.put(name, new Known(arguments, make));
  }

  /** Reads the arguments, up to and with the closing parenthesis. */
  public static Transform read(String name, Scan scan) {
    Known known = BY_NAME.get(name);
    if (known == null) {
      throw scan.wrong(
          "There is no transform "
              + name
              + "() here; there are "
              + String.join(", ", BY_NAME.keySet()));
    }
    try {
      return known.make.apply(Arguments.read(name, known.arguments, scan));
    } catch (IllegalArgumentException e) {
      throw scan.wrong(name + "(): " + e.getMessage());
    }
  }
}
