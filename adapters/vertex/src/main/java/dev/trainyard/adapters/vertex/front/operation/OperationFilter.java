package dev.trainyard.adapters.vertex.front.operation;

import dev.trainyard.domain.job.Removal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code filter} of {@code ListOperations}.
 *
 * @param done only operations that are, or are not; {@code null} for all
 */
record OperationFilter(@Nullable Boolean done) {
  private static final Pattern FORM =
      Pattern.compile(
          "(NOT\\s+)?done(?:\\s*(=|:|!=)\\s*\"?(true|false)\"?)?", Pattern.CASE_INSENSITIVE);

  /**
   * @throws IllegalArgumentException if it is none, in words for the caller
   */
  static OperationFilter parse(String filter) {
    String text = filter.strip();
    if (text.isEmpty()) {
      return new OperationFilter(null);
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Provided filter is not valid. Operations are filtered by done=true or done=false.");
    }
    boolean isNegated = (matcher.group(1) != null) ^ "!=".equals(matcher.group(2));
    boolean value = matcher.group(3) == null || Boolean.parseBoolean(matcher.group(3));
    return new OperationFilter(value ^ isNegated);
  }

  boolean isEmpty() {
    return done == null;
  }

  boolean letsThrough(Removal removal) {
    return done == null || removal.isDone() == done;
  }
}
