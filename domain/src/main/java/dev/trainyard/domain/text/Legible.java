package dev.trainyard.domain.text;

/**
 * Text that PostgreSQL and protobuf can hold: without NUL (U+0000) and without half of a surrogate
 * pair.
 */
public final class Legible {
  /** How much of what others say is kept, in characters. */
  public static final int LONGEST_WORDS = 8192;

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

  /** The text as it can be kept and told: mended, and cut to {@link #LONGEST_WORDS}. */
  public static String words(String text) {
    return mend(cut(text, LONGEST_WORDS));
  }

  /** The beginning of a text that is too long, with an ellipsis as its last character. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
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
