package dev.trainyard.adapters.vertex.wire.filter;

/** A filter being read from left to right. */
final class FilterText {
  private static final String AFTER_VALUE = " \t\r\n()\"'";
  private static final String AFTER_NAME = AFTER_VALUE + "=!<>:";

  private final String text;
  private int next;
  private int last;

  FilterText(String text) {
    this.text = text;
    skipSpace();
  }

  boolean isAtEnd() {
    return next == text.length();
  }

  /** Takes the piece if it comes next. */
  boolean take(String piece) {
    if (!text.startsWith(piece, next)) {
      return false;
    }
    next += piece.length();
    skipSpace();
    return true;
  }

  /** Takes the word if it comes next and ends there. */
  boolean takeWord(String word) {
    return word.equals(peekUntil(AFTER_NAME)) && take(word);
  }

  /** A field's name, up to the next operator; {@code ""} if there is none. */
  String takeName() {
    String name = peekUntil(AFTER_NAME);
    last = next;
    next += name.length();
    return name;
  }

  /** Only what directly follows. */
  boolean isQuoteNext() {
    return !isAtEnd() && (text.charAt(next) == '"' || text.charAt(next) == '\'');
  }

  /** A quoted text, or a bare one up to the next space or bracket. */
  String takeValue() {
    last = next;
    String value = isQuoteNext() ? takeQuoted() : takeBare(AFTER_VALUE);
    skipSpace();
    return value;
  }

  void skipSpace() {
    while (!isAtEnd() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }

  /** Something else was expected next. */
  IllegalArgumentException invalidNext(String words) {
    return invalid(next, words);
  }

  /** What was taken last is wrong. */
  IllegalArgumentException invalidLast(String words) {
    return invalid(last, words);
  }

  private IllegalArgumentException invalid(int at, String words) {
    String place = at == text.length() ? "At its end: " : "At character " + (at + 1) + ": ";
    return new IllegalArgumentException("Provided filter is not valid. " + place + words + ".");
  }

  private String takeBare(String stops) {
    String bare = peekUntil(stops);
    if (bare.isEmpty()) {
      throw invalidNext("expected a value");
    }
    next += bare.length();
    return bare;
  }

  private String takeQuoted() {
    int open = next;
    char quote = text.charAt(next++);
    StringBuilder value = new StringBuilder();
    while (!isAtEnd() && text.charAt(next) != quote) {
      boolean escaped = text.charAt(next) == '\\' && next + 1 < text.length();
      next += escaped ? 1 : 0;
      value.append(text.charAt(next++));
    }
    if (isAtEnd()) {
      next = open;
      throw invalidNext("this quotation has no end");
    }
    next++;
    return value.toString();
  }

  private String peekUntil(String stops) {
    int end = next;
    while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(next, end);
  }
}
