package dev.trainyard.domain.packaging;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A line of an ignore file.
 *
 * @param exception it begins with {@code !}, and wants what it speaks of
 * @param foldersOnly it ends with a slash, in a file of git's kind
 */
record IgnoreRule(Pattern pattern, boolean exception, boolean foldersOnly) {

  static IgnoreRule ofDocker(String line) {
    boolean exception = line.startsWith("!");
    return new IgnoreRule(
        compile(Paths.tidy((exception ? line.substring(1) : line).replaceFirst("^/+", ""))),
        exception,
        false);
  }

  static IgnoreRule ofGit(String line) {
    boolean exception = line.startsWith("!");
    String glob = exception ? line.substring(1) : line.replaceFirst("^\\\\(?=[#!])", "");
    boolean folders = glob.endsWith("/");
    String bare = folders ? glob.substring(0, glob.length() - 1) : glob;
    boolean anywhere = bare.indexOf('/') < 0;
    return new IgnoreRule(
        compile(anywhere ? "**/" + bare : bare.replaceFirst("^/", "")), exception, folders);
  }

  /** Whether it names the path itself, not one above it. */
  boolean speaksOf(String path, boolean folder) {
    return (folder || !foldersOnly) && pattern.matcher(path).matches();
  }

  private static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < glob.length(); ) {
      at = translate(glob, at, regex);
    }
    try {
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(glob));
    }
  }

  private static int translate(String glob, int at, StringBuilder regex) {
    if (glob.startsWith("**/", at)) {
      regex.append("(?:.*/)?");
      return at + 3;
    }
    if (glob.startsWith("**", at)) {
      regex.append(".*");
      return at + 2;
    }
    char c = glob.charAt(at);
    int close = c == '[' ? glob.indexOf(']', at + 2) : -1;
    if (close > 0) {
      regex.append(set(glob.substring(at + 1, close)));
      return close + 1;
    }
    if (c == '\\' && at + 1 < glob.length()) {
      regex.append(Pattern.quote(glob.substring(at + 1, at + 2)));
      return at + 2;
    }
    regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
    return at + 1;
  }

  private static String set(String within) {
    String literal = within.replace("\\", "\\\\").replace("[", "\\[");
    return "[" + literal.replaceFirst("^!", "^") + "]";
  }
}
