package dev.trainyard.cli.format.transform;

import dev.trainyard.cli.format.text.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands between a transform's parentheses: values by place, then by name. */
record Arguments(List<String> placed, Map<String, String> named) {
  /**
   * @param known the names, in the order of their places
   */
  static Arguments read(String function, List<String> known, Scan scan) {
    List<String> placed = new ArrayList<>();
    Map<String, String> named = new HashMap<>();
    while (!scan.skipSpace().take(')')) {
      String value = scan.token("=,)");
      if (scan.take('=')) {
        named.put(value.strip(), scan.token(",)"));
      } else {
        placed.add(value);
      }
      if (!scan.take(',') && scan.peek() != ')') {
        throw scan.wrong("')' expected");
      }
    }
    refuseUnknown(function, known, new Arguments(placed, named), scan);
    return new Arguments(placed, named);
  }

  private static void refuseUnknown(
      String function, List<String> known, Arguments given, Scan scan) {
    boolean tooMany = given.placed.size() > known.size();
    if (tooMany || !Set.copyOf(known).containsAll(given.named.keySet())) {
      throw scan.wrong(
          function
              + "() takes "
              + (known.isEmpty() ? "nothing" : "at most " + String.join(", ", known)));
    }
  }

  String text(int place, String name, String otherwise) {
    return place < placed.size()
        ? placed.get(place)
        : Objects.requireNonNullElse(named.get(name), otherwise);
  }
}
