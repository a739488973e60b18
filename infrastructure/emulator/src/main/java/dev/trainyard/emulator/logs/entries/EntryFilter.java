package dev.trainyard.emulator.logs.entries;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which entries are meant. */
sealed interface EntryFilter {
  boolean matches(Entry entry);

  /** Before it no entry can match. */
  default Instant earliest() {
    return Instant.MIN;
  }

  /** The only value of a field with which an entry can match, if there is one. */
  default Optional<String> only(String field) {
    return Optional.empty();
  }

  record All(List<EntryFilter> terms) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      return terms.stream().allMatch(term -> term.matches(entry));
    }

    @Override
    public Instant earliest() {
      return terms.stream()
          .map(EntryFilter::earliest)
          .max(Comparator.naturalOrder())
          .orElse(Instant.MIN);
    }

    @Override
    public Optional<String> only(String field) {
      return terms.stream().flatMap(term -> term.only(field).stream()).findFirst();
    }
  }

  record Any(List<EntryFilter> terms) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      return terms.stream().anyMatch(term -> term.matches(entry));
    }

    @Override
    public Instant earliest() {
      return terms.stream()
          .map(EntryFilter::earliest)
          .min(Comparator.naturalOrder())
          .orElse(Instant.MIN);
    }
  }

  record Not(EntryFilter term) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      return !term.matches(entry);
    }
  }

  /** Words that stand alone are looked for in the text. */
  record Mentions(String text) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      return Operator.HAS.holds(entry.line().text(), text);
    }
  }

  record Happened(Operator operator, Instant than) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      return operator.holds(entry.line().time().compareTo(than));
    }

    @Override
    public Instant earliest() {
      return switch (operator) {
        case IS, ABOVE, AT_LEAST -> than;
        case IS_NOT, BELOW, AT_MOST, HAS -> Instant.MIN;
      };
    }
  }

  record Ranks(Operator operator, Severity than) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      return operator.holds(entry.severity().compareTo(than));
    }
  }

  record Says(String field, Operator operator, String value) implements EntryFilter {
    @Override
    public boolean matches(Entry entry) {
      String own = entry.field(field);
      return own == null ? operator == Operator.IS_NOT : operator.holds(own, value);
    }

    @Override
    public Optional<String> only(String asked) {
      return asked.equals(field) && operator == Operator.IS ? Optional.of(value) : Optional.empty();
    }
  }
}
