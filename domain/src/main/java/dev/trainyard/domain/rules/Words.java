package dev.trainyard.domain.rules;

/** Puts a caller's text into a sentence, so that it can be stored, sent and read. */
final class Words {
  private static final int LONGEST = 128;

  private Words() {}

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().limit(LONGEST).forEach(point -> append(quoted, point));
    if (text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST) {
      quoted.append('…');
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    int type = Character.getType(point);
    if (type == Character.CONTROL || type == Character.SURROGATE) {
      quoted.append("\\u%04x".formatted(point));
    } else {
      quoted.appendCodePoint(point);
    }
  }
}
