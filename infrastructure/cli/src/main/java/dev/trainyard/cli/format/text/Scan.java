package dev.trainyard.cli.format.text;

import dev.trainyard.cli.api.CommandFailedException;

/** Reads an expression from left to right, and says where it stops making sense. */
public final class Scan {
  private final String flag;
  private final String text;
  private int position = 0;

  /**
   * @param flag what the user wrote it after, such as {@code --filter}
   */
  public Scan(String flag, String text) {
    this.flag = flag;
    this.text = text;
  }

  public boolean atEnd() {
    return position >= text.length();
  }

  /** The next character, or 0 at the end. */
  public char peek() {
    return atEnd() ? 0 : text.charAt(position);
  }

  public Scan skipSpace() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      position++;
    }
    return this;
  }

  public boolean take(char expected) {
    boolean there = !atEnd() && peek() == expected;
    position += there ? 1 : 0;
    return there;
  }

  public boolean take(String expected) {
    boolean there = text.startsWith(expected, position);
    position += there ? expected.length() : 0;
    return there;
  }

  /** Takes a word that ends with space, a parenthesis or the text. */
  public boolean takeWord(String word) {
    boolean there = seesWord(word);
    position += there ? word.length() : 0;
    return there;
  }

  public boolean seesWord(String word) {
    int end = position + word.length();
    return text.startsWith(word, position)
        && (end == text.length()
            || Character.isWhitespace(text.charAt(end))
            || "()".indexOf(text.charAt(end)) >= 0);
  }

  public void expect(char expected) {
    if (!take(expected)) {
      throw wrong("'" + expected + "' expected");
    }
  }

  /**
   * What comes before the first of these characters that is not quoted. Quotes, single or double,
   * may stand anywhere, and a backslash takes a quote or a backslash as it is.
   */
  public String token(String terminators) {
    StringBuilder token = new StringBuilder();
    char quote = 0;
    for (; !atEnd(); position++) {
      char c = peek();
      if (c == '\\' && escapes()) {
        token.append(text.charAt(++position));
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && terminators.indexOf(c) >= 0) {
        return token.toString();
      } else {
        token.append(c);
      }
    }
    if (quote != 0) {
      throw wrong("The quote " + quote + " is not closed");
    }
    return token.toString();
  }

  private boolean escapes() {
    return position + 1 < text.length() && "\\'\"".indexOf(text.charAt(position + 1)) >= 0;
  }

  public int position() {
    return position;
  }

  public void backTo(int earlier) {
    position = earlier;
  }

  /** Bad input, with the place in the text. */
  public CommandFailedException wrong(String why) {
    String before = text.substring(0, position).stripTrailing();
    String after = text.substring(Math.min(position, text.length())).stripLeading();
    return CommandFailedException.badInput(
        "%s: %s: %s".formatted(flag, why, (before + " *HERE* " + after).strip()));
  }
}
