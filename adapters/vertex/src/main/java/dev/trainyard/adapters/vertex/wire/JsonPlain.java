package dev.trainyard.adapters.vertex.wire;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON without the printer's escapes for HTML: who reads an argument wants to see {@code =}. */
public final class JsonPlain {
  private static final Pattern HTML_ESCAPE = Pattern.compile("\\\\(?:u(003[cde]|002[67])|.)");

  private JsonPlain() {}

  public static String unescaped(String json) {
    return json.indexOf('\\') < 0
        ? json
        : HTML_ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(plain(escape)));
  }

  // why: any other escape is taken whole, so that a backslash of the text is not mistaken for one
  private static String plain(MatchResult escape) {
    return escape.group(1) == null
        ? escape.group()
        : Character.toString(Integer.parseInt(escape.group(1), 16));
  }
}
