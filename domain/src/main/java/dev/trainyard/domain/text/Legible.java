package dev.trainyard.domain.text;

/**
 * Text that PostgreSQL and protobuf can hold: without NUL (U+0000) and without half of a surrogate
 * pair.
 */
public final class Legible {
  private static final char REPLACEMENT = '\uFFFD';

  private Legible() {}

  /** Where the first character stands that cannot be held, or -1. */
  public static int firstFlaw(String text) {
    return firstFlaw(text, 0);
  }

  /** The text with U+FFFD for each character that cannot be held. */
  public static String mend(String text) {
    int flaw = firstFlaw(text);
    if (flaw < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (int at = flaw; at >= 0; at = firstFlaw(text, at + 1)) {
      mended.setCharAt(at, REPLACEMENT);
    }
    return mended.toString();
  }

  private static int firstFlaw(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\0' || (Character.isSurrogate(c) && !isPair(text, at))) {
        return at;
      }
      at += Character.isSurrogate(c) ? 2 : 1;
    }
    return -1;
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
