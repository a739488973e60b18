package dev.trainyard.cli.format.filter;

import dev.trainyard.cli.format.text.Scan;
import java.time.Instant;

/**
 * Reads a filter by recursive descent. Terms side by side are joined by AND, more loosely than by a
 * written AND or OR; those two may meet only with parentheses, as with gcloud.
 */
final class FilterReader {
  private enum Joint {
    NONE,
    AND,
    OR
  }

  private final Scan scan;
  private final TermReader terms;

  FilterReader(String text, Instant now) {
    this.scan = new Scan("--filter", text);
    this.terms = new TermReader(scan, now);
  }

  Filter all() {
    Filter filter = group();
    if (!scan.skipSpace().atEnd()) {
      throw scan.wrong("This is not expected here");
    }
    return filter;
  }

  private Filter group() {
    Filter filter = term();
    Joint joint = Joint.NONE;
    while (isMore()) {
      if (scan.takeWord("AND")) {
        joint = joined(joint, Joint.AND);
        filter = filter.and(term());
      } else if (scan.takeWord("OR")) {
        joint = joined(joint, Joint.OR);
        filter = filter.or(term());
      } else {
        return filter.and(group());
      }
    }
    return filter;
  }

  private boolean isMore() {
    return !scan.skipSpace().atEnd() && scan.peek() != ')';
  }

  private Joint joined(Joint before, Joint now) {
    if (before != Joint.NONE && before != now) {
      throw scan.wrong("Parentheses are needed where AND and OR meet");
    }
    return now;
  }

  private Filter term() {
    scan.skipSpace();
    if (scan.takeWord("NOT")) {
      return term().not();
    }
    if (scan.seesWord("AND") || scan.seesWord("OR") || scan.atEnd() || scan.peek() == ')') {
      throw scan.wrong("A term is expected");
    }
    if (scan.take('(')) {
      Filter inner = group();
      scan.skipSpace().expect(')');
      return inner;
    }
    return scan.take('-') ? terms.read().not() : terms.read();
  }
}
