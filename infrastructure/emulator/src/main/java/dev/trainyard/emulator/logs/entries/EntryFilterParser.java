package dev.trainyard.emulator.logs.entries;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cloud Logging's query language, without functions and regular expressions: {@code OR} binds
 * tighter than {@code AND}, which may be left out.
 */
final class EntryFilterParser {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 32;
  private static final Pattern SPACE = Pattern.compile("(?:\\s|--[^\\n]*)*");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern NAME = Pattern.compile("[\\w./-]++");
  private static final Pattern SIGN = Pattern.compile("[!=]~|[!<>]=|[=<>:]");
  private static final Pattern VALUE = Pattern.compile("[^\\s()\"]++");

  private final Matcher text;
  private int depth;

  private EntryFilterParser(String filter) {
    this.text = SPACE.matcher(filter);
    skip();
  }

  /**
   * @throws IllegalArgumentException if it is none, in words for the caller
   */
  static EntryFilter parse(String filter) {
    if (filter.length() > LONGEST) {
      throw new IllegalArgumentException("Unparseable filter: longer than " + LONGEST);
    }
    EntryFilterParser parser = new EntryFilterParser(filter);
    if (parser.isAtEnd()) {
      return new EntryFilter.All(List.of());
    }
    EntryFilter tree = parser.all();
    if (!parser.isAtEnd()) {
      throw parser.unparseable("unexpected text");
    }
    return tree;
  }

  private EntryFilter all() {
    if (++depth > DEEPEST) {
      throw unparseable("nested deeper than " + DEEPEST + " levels");
    }
    List<EntryFilter> terms = new ArrayList<>();
    do {
      terms.add(any());
      takeWord("AND");
    } while (!isAtEnd() && !looksAt(")"));
    depth--;
    return terms.size() == 1 ? terms.getFirst() : new EntryFilter.All(terms);
  }

  private EntryFilter any() {
    List<EntryFilter> terms = new ArrayList<>(List.of(term()));
    while (takeWord("OR")) {
      terms.add(term());
    }
    return terms.size() == 1 ? terms.getFirst() : new EntryFilter.Any(terms);
  }

  private EntryFilter term() {
    if (takeWord("NOT")) {
      return new EntryFilter.Not(term());
    }
    if (!take("(")) {
      return comparison();
    }
    EntryFilter inner = all();
    if (!take(")")) {
      throw unparseable("expected a closing bracket");
    }
    return inner;
  }

  private EntryFilter comparison() {
    boolean isQuoted = looksAt("\"");
    String name = isQuoted ? quoted() : take(NAME, "expected a field");
    if (!text.usePattern(SIGN).lookingAt()) {
      return new EntryFilter.Mentions(name);
    }
    String sign = take(SIGN, "expected an operator");
    Operator operator =
        Operator.of(sign).orElseThrow(() -> unparseable("there are no regular expressions here"));
    String value = looksAt("\"") ? quoted() : take(VALUE, "expected a value");
    return switch (name) {
      case "timestamp" -> new EntryFilter.Happened(operator, time(value));
      case "severity" -> new EntryFilter.Ranks(operator, severity(value));
      default -> new EntryFilter.Says(name, operator, value);
    };
  }

  private Severity severity(String word) {
    return Severity.of(word).orElseThrow(() -> unparseable("\"" + word + "\" is no severity"));
  }

  private Instant time(String value) {
    try {
      return value.length() == "2026-01-31".length()
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException _) {
      throw unparseable("\"" + value + "\" is no time");
    }
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

  private boolean takeWord(String word) {
    boolean isNext = text.usePattern(NAME).lookingAt() && text.group().equals(word);
    if (isNext) {
      advance();
    }
    return isNext;
  }

  private boolean take(String piece) {
    boolean isNext = looksAt(piece);
    if (isNext) {
      text.region(text.regionStart() + piece.length(), text.regionEnd());
      skip();
    }
    return isNext;
  }

  private boolean looksAt(String piece) {
    return text.usePattern(Pattern.compile(Pattern.quote(piece))).lookingAt();
  }

  private boolean isAtEnd() {
    return text.regionStart() == text.regionEnd();
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

  private IllegalArgumentException unparseable(String why) {
    return new IllegalArgumentException(
        "Unparseable filter: " + why + " at character " + (text.regionStart() + 1) + ".");
  }
}
