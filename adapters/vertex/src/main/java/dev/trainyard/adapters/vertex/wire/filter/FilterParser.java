package dev.trainyard.adapters.vertex.wire.filter;

import dev.trainyard.adapters.vertex.wire.filter.FilterTree.All;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Any;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Everything;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Not;
import java.util.ArrayList;
import java.util.List;

/** Google's filter grammar: {@code OR} binds tighter than {@code AND}. */
public final class FilterParser {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 32;

  private final FilterText text;
  private int depth;

  private FilterParser(FilterText text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException if it is not a filter; the message says what and where
   */
  public static FilterTree parse(String filter) {
    FilterText text = new FilterText(filter);
    if (filter.length() > LONGEST) {
      throw text.invalidNext("longer than " + LONGEST + " characters");
    }
    if (text.isAtEnd()) {
      return new Everything();
    }
    FilterTree tree = new FilterParser(text).all();
    if (!text.isAtEnd()) {
      throw text.invalidNext("expected AND or OR");
    }
    return tree;
  }

  private FilterTree all() {
    List<FilterTree> terms = new ArrayList<>(List.of(any()));
    while (text.takeWord("AND")) {
      terms.add(any());
    }
    return terms.size() == 1 ? terms.getFirst() : new All(terms);
  }

  private FilterTree any() {
    List<FilterTree> terms = new ArrayList<>(List.of(term()));
    while (text.takeWord("OR")) {
      terms.add(term());
    }
    return terms.size() == 1 ? terms.getFirst() : new Any(terms);
  }

  private FilterTree term() {
    if (++depth > DEEPEST) {
      throw text.invalidNext("nested deeper than " + DEEPEST + " levels");
    }
    FilterTree term = text.takeWord("NOT") ? new Not(term()) : plainTerm();
    depth--;
    return term;
  }

  private FilterTree plainTerm() {
    if (!text.take("(")) {
      return Comparison.parse(text);
    }
    FilterTree inner = all();
    if (!text.take(")")) {
      throw text.invalidNext("expected a closing bracket");
    }
    return inner;
  }
}
