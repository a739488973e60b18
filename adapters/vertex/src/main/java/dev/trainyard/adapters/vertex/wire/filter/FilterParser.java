package dev.trainyard.adapters.vertex.wire.filter;

import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.JobFilter.All;
import dev.trainyard.domain.filter.JobFilter.Any;
import dev.trainyard.domain.filter.JobFilter.Everything;
import dev.trainyard.domain.filter.JobFilter.Not;
import java.util.ArrayList;
import java.util.List;

/** Google's filter grammar: {@code OR} binds tighter than {@code AND}. */
public final class FilterParser {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 32;

  private final FilterText text;
  private final StateNames states;
  private int depth;

  private FilterParser(FilterText text, StateNames states) {
    this.text = text;
    this.states = states;
  }

  /**
   * @param states those that the filter may name
   * @throws IllegalArgumentException if it is not a filter; the message says what and where
   */
  public static JobFilter parse(String filter, StateNames states) {
    FilterText text = new FilterText(filter);
    if (filter.length() > LONGEST) {
      throw text.invalidNext("longer than " + LONGEST + " characters");
    }
    if (text.isAtEnd()) {
      return new Everything();
    }
    JobFilter tree = new FilterParser(text, states).all();
    if (!text.isAtEnd()) {
      throw text.invalidNext("expected AND or OR");
    }
    return tree;
  }

  private JobFilter all() {
    List<JobFilter> terms = new ArrayList<>(List.of(any()));
    while (text.takeWord("AND")) {
      terms.add(any());
    }
    return terms.size() == 1 ? terms.getFirst() : new All(terms);
  }

  private JobFilter any() {
    List<JobFilter> terms = new ArrayList<>(List.of(term()));
    while (text.takeWord("OR")) {
      terms.add(term());
    }
    return terms.size() == 1 ? terms.getFirst() : new Any(terms);
  }

  private JobFilter term() {
    if (++depth > DEEPEST) {
      throw text.invalidNext("nested deeper than " + DEEPEST + " levels");
    }
    JobFilter term = text.takeWord("NOT") ? new Not(term()) : plainTerm();
    depth--;
    return term;
  }

  private JobFilter plainTerm() {
    if (!text.take("(")) {
      return Comparison.parse(text, states);
    }
    JobFilter inner = all();
    if (!text.take(")")) {
      throw text.invalidNext("expected a closing bracket");
    }
    return inner;
  }
}
