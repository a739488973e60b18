package dev.trainyard.emulator.logs.entries;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Cloud Logging's query language, without functions and regular expressions: {@code OR} binds
 * tighter than {@code AND}, which may be left out.
 */
final class EntryFilterParser {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 32;

  private final FilterText text;
  private int depth;

  private EntryFilterParser(String filter) {
    this.text = new FilterText(filter);
  }

  /**
   * @throws IllegalArgumentException if it is none, in words for the caller
   */
  static EntryFilter parse(String filter) {
    if (filter.length() > LONGEST) {
      throw new IllegalArgumentException("Unparseable filter: longer than " + LONGEST);
    }
    EntryFilterParser parser = new EntryFilterParser(filter);
    if (parser.text.isAtEnd()) {
      return new EntryFilter.All(List.of());
    }
    EntryFilter tree = parser.all();
    if (!parser.text.isAtEnd()) {
      throw parser.text.unparseable("unexpected text");
    }
    return tree;
  }

  private EntryFilter all() {
    List<EntryFilter> terms = new ArrayList<>();
    do {
      terms.add(any());
      text.takeWord("AND");
    } while (!text.isAtEnd() && !text.looksAt(")"));
    return terms.size() == 1 ? terms.getFirst() : new EntryFilter.All(terms);
  }

  private EntryFilter any() {
    List<EntryFilter> terms = new ArrayList<>(List.of(term()));
    while (text.takeWord("OR")) {
      terms.add(term());
    }
    return terms.size() == 1 ? terms.getFirst() : new EntryFilter.Any(terms);
  }

  private EntryFilter term() {
    if (++depth > DEEPEST) {
      throw text.unparseable("nested deeper than " + DEEPEST + " levels");
    }
    EntryFilter term = text.takeWord("NOT") ? new EntryFilter.Not(term()) : plainTerm();
    depth--;
    return term;
  }

  private EntryFilter plainTerm() {
    if (!text.take("(")) {
      return comparison();
    }
    EntryFilter inner = all();
    if (!text.take(")")) {
      throw text.unparseable("expected a closing bracket");
    }
    return inner;
  }

  private EntryFilter comparison() {
    String name = text.takeName();
    String sign = text.takeSign();
    if (sign.isEmpty()) {
      return new EntryFilter.Mentions(name);
    }
    Operator operator =
        Operator.of(sign)
            .orElseThrow(() -> text.unparseable("there are no regular expressions here"));
    String value = text.takeValue();
    return switch (name) {
      case "timestamp" -> new EntryFilter.Happened(operator, time(value));
      case "severity" -> new EntryFilter.Ranks(operator, severity(value));
      default -> new EntryFilter.Says(name, operator, value);
    };
  }

  private Severity severity(String word) {
    return Severity.of(word).orElseThrow(() -> text.unparseable("\"" + word + "\" is no severity"));
  }

  private Instant time(String value) {
    try {
      return value.length() == "2026-01-31".length()
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException _) {
      throw text.unparseable("\"" + value + "\" is no time");
    }
  }
}
