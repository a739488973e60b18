package dev.trainyard.domain.filter;

import java.util.List;

/**
 * A pattern for a text.
 *
 * @param text {@code *} stands for any text, everything else for itself
 */
public record Glob(String text) {
  /** What has to follow one another, with anything in between; one piece is the whole text. */
  public List<String> pieces() {
    return List.of(text.split("\\*", -1));
  }

  public boolean matches(String candidate) {
    List<String> pieces = pieces();
    String first = pieces.getFirst();
    String last = pieces.getLast();
    if (pieces.size() == 1) {
      return candidate.equals(text);
    }
    if (!candidate.startsWith(first)) {
      return false;
    }
    int at = first.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = candidate.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return candidate.length() - last.length() >= at && candidate.endsWith(last);
  }
}
