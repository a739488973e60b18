package dev.trainyard.cli.format.filter;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What can stand between a key and a value; the longer signs come first. */
enum Operator {
  NOT_MATCHES("!~"),
  NOT_EQUAL("!="),
  AT_MOST("<="),
  AT_LEAST(">="),
  MATCHES("~"),
  EQUAL("="),
  LESS("<"),
  MORE(">"),
  HAS(":");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean takesLists() {
    return this == EQUAL || this == HAS;
  }

  /**
   * @throws IllegalArgumentException if the operand does not fit; a sentence says why
   */
  Check test(List<Operand> operands) {
    return switch (this) {
      case HAS -> Words.has(operands);
      case EQUAL -> Words.equal(operands);
      case NOT_EQUAL -> {
        Check equal = Words.equal(operands);
        yield value -> !equal.passes(value);
      }
      case MATCHES -> Check.ofAny(pattern(operands).asPredicate());
      case NOT_MATCHES -> Check.ofAny(pattern(operands).asPredicate().negate());
      case LESS -> compared(operands, order -> order < 0);
      case AT_MOST -> compared(operands, order -> order <= 0);
      case MORE -> compared(operands, order -> order > 0);
      case AT_LEAST -> compared(operands, order -> order >= 0);
    };
  }

  private static Check compared(List<Operand> operands, IntPredicate wanted) {
    return Check.ofAny(value -> operands.getFirst().compare(value).stream().anyMatch(wanted));
  }

  private static Pattern pattern(List<Operand> operands) {
    String text = operands.getFirst().text();
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no regular expression: " + e.getDescription(), e);
    }
  }
}
