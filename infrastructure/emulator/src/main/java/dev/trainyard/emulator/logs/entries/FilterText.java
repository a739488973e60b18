package dev.trainyard.emulator.logs.entries;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter being read from left to right; blanks and comments are passed over. */
final class FilterText {
  private static final Pattern SPACE = Pattern.compile("(?:\\s|--[^\\n]*)*");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern NAME = Pattern.compile("[\\w./-]++");
  private static final Pattern SIGN = Pattern.compile("[!=]~|[!<>]=|[=<>:]");
  private static final Pattern VALUE = Pattern.compile("[^\\s()\"]++");

  private final Matcher text;

  FilterText(String filter) {
    this.text = SPACE.matcher(filter);
    skip();
  }

  boolean isAtEnd() {
    return text.regionStart() == text.regionEnd();
  }

  boolean looksAt(String piece) {
    return text.usePattern(Pattern.compile(Pattern.quote(piece))).lookingAt();
  }

  /** Takes the piece if it comes next. */
  boolean take(String piece) {
    boolean isNext = looksAt(piece);
    if (isNext) {
      advance();
    }
    return isNext;
  }

  /** Takes the word if it comes next and ends there. */
  boolean takeWord(String word) {
    boolean isNext = text.usePattern(NAME).lookingAt() && text.group().equals(word);
    if (isNext) {
      advance();
    }
    return isNext;
  }

  /** A field, or a word or quotation that stands for itself. */
  String takeName() {
    return looksAt("\"") ? quoted() : take(NAME, "expected a field");
  }

  /** {@code ""} if none comes next. */
  String takeSign() {
    return text.usePattern(SIGN).lookingAt() ? take(SIGN, "expected an operator") : "";
  }

  String takeValue() {
    return looksAt("\"") ? quoted() : take(VALUE, "expected a value");
  }

  private String quoted() {
    if (!text.usePattern(QUOTED).lookingAt()) {
      throw unparseable("this quotation has no end");
    }
    String value = text.group(1).replaceAll("\\\\(.)", "$1");
    advance();
    return value;
  }

  private String take(Pattern piece, String otherwise) {
    if (!text.usePattern(piece).lookingAt()) {
      throw unparseable(otherwise);
    }
    String found = text.group();
    advance();
    return found;
  }

  private void advance() {
    text.region(text.end(), text.regionEnd());
    skip();
  }

  private void skip() {
    if (text.usePattern(SPACE).lookingAt()) {
      text.region(text.end(), text.regionEnd());
    }
  }

  /** Something else was expected next. */
  IllegalArgumentException unparseable(String why) {
    return new IllegalArgumentException(
        "Unparseable filter: " + why + " at character " + (text.regionStart() + 1) + ".");
  }
}
