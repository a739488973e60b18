package dev.trainyard.adapters.vertex.front.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A query, split into what concerns every method of Google's and what belongs to the request.
 *
 * @param numbers whether enums are wanted as numbers
 * @param pretty whether the answer is to be read by people
 */
record Wishes(boolean numbers, boolean pretty, List<Map.Entry<String, String>> fields) {
  // why: Google's system parameters; what they ask for means nothing here or is asked for elsewhere
  private static final Set<String> OF_NO_EFFECT =
      Set.of(
          "access_token",
          "callback",
          "fields",
          "key",
          "oauth_token",
          "quotauser",
          "uploadtype",
          "upload_protocol",
          "userproject",
          "xgafv",
          ".xgafv",
          "trace",
          "bearer_token",
          "pp");

  /**
   * @throws IllegalArgumentException if an answer is asked for in a form that is not there
   */
  static Wishes of(List<Map.Entry<String, String>> query) {
    boolean numbers = false;
    boolean pretty = true;
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (Map.Entry<String, String> each : query) {
      String name = each.getKey().startsWith("$") ? each.getKey().substring(1) : each.getKey();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "alt" -> numbers |= asksForNumbers(each.getValue());
        case "prettyprint" -> pretty = !each.getValue().equals("false");
        case String other when OF_NO_EFFECT.contains(other) -> {}
        case String _ -> fields.add(each);
      }
    }
    return new Wishes(numbers, pretty, fields);
  }

  private static boolean asksForNumbers(String alt) {
    List<String> words = List.of(alt.toLowerCase(Locale.ROOT).split(";", -1));
    if (!words.getFirst().equals("json")) {
      throw new IllegalArgumentException(
          "Answers come as JSON here: alt=json, not alt=" + alt + ".");
    }
    return words.contains("enum-encoding=int");
  }
}
