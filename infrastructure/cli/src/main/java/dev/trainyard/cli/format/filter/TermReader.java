package dev.trainyard.cli.format.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Field;
import dev.trainyard.cli.format.text.Nodes;
import dev.trainyard.cli.format.text.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code key operator operand}, or a bare word, which may stand in any value. */
final class TermReader {
  private final Scan scan;
  private final Instant now;

  TermReader(Scan scan, Instant now) {
    this.scan = scan;
    this.now = now;
  }

  Filter read() {
    int start = scan.position();
    Field field = Field.read(scan);
    Operator operator = operator();
    if (operator == null) {
      if (field.isTransformed()) {
        throw scan.wrong("An operator is expected");
      }
      scan.backTo(start);
      return anywhere(scan.token(" \t\n()"));
    }
    List<Operand> operands = operands(operator);
    try {
      Check test = operator.test(operands);
      return new Filter(record -> test.passes(field.in(record)), List.of(field.key()));
    } catch (IllegalArgumentException e) {
      throw scan.wrong(String.valueOf(e.getMessage()));
    }
  }

  private @org.jspecify.annotations.Nullable Operator operator() {
    int before = scan.position();
    scan.skipSpace();
    for (Operator operator : Operator.values()) {
      if (scan.take(operator.sign())) {
        if ("=<>!~:".indexOf(scan.peek()) >= 0 && !scan.atEnd()) {
          throw scan.wrong("There is no such operator");
        }
        return operator;
      }
    }
    scan.backTo(before);
    return null;
  }

  private List<Operand> operands(Operator operator) {
    scan.skipSpace();
    if (scan.seesWord("AND") || scan.seesWord("OR") || scan.seesWord("NOT")) {
      throw scan.wrong("A value is expected");
    }
    boolean list = operator.takesLists() && scan.take('(');
    return list ? listed() : List.of(operand());
  }

  private Operand operand() {
    int before = scan.position();
    String text = scan.token(" \t\n()");
    if (scan.position() == before) {
      throw scan.wrong("A value is expected; \"\" is an empty one");
    }
    return operand(text);
  }

  private List<Operand> listed() {
    List<Operand> operands = new ArrayList<>();
    while (!scan.skipSpace().take(')')) {
      if (scan.atEnd()) {
        throw scan.wrong("')' expected");
      }
      if (!scan.take(',')) {
        operands.add(operand(scan.token(" \t\n,()")));
      }
    }
    return operands;
  }

  private Operand operand(String text) {
    return Operand.of(text, now);
  }

  private Filter anywhere(String word) {
    String sought = word.toLowerCase(Locale.ROOT);
    if (sought.isEmpty()) {
      throw scan.wrong("A term is expected");
    }
    return new Filter(record -> holds(record, sought), List.of());
  }

  private static boolean holds(JsonNode node, String sought) {
    if (!node.isContainerNode()) {
      return Nodes.words(node).toLowerCase(Locale.ROOT).contains(sought);
    }
    for (JsonNode child : node) {
      if (holds(child, sought)) {
        return true;
      }
    }
    return false;
  }
}
