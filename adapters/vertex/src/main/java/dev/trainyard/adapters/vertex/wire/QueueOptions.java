package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a submitter wants of the queue, at every door alike: what the door's own header or field
 * says wins; else the job's label {@code trainyard-priority} or {@code trainyard-batch}.
 */
public record QueueOptions(int priority, String batch) {
  private static final String PREFIX = "trainyard-";

  /** What an option was given as, and the name of the header, field or label where it stood. */
  public record Given(String field, String text) {}

  /**
   * Reads them; what is wrong is added to {@code found}, under the name of where it stood.
   *
   * @param own what the door itself was told of the option {@code priority} or {@code batch}
   */
  public static QueueOptions read(
      Function<String, Optional<Given>> own, Map<String, String> labels, List<Violation> found) {
    int priority = read(given("priority", own, labels), 0, QueueOptions::priority, found);
    String batch = read(given("batch", own, labels), "", Submission::requireBatchName, found);
    return new QueueOptions(priority, batch);
  }

  /**
   * @throws IllegalArgumentException if it is no priority
   */
  public static int priority(String text) {
    int limit = Submission.MAX_PRIORITY;
    String number = text.strip();
    if (!number.matches("[+-]?\\d{1,9}")) {
      throw new IllegalArgumentException("is a whole number, not \"" + text + "\"");
    }
    int priority = Integer.parseInt(number);
    if (priority < -limit || priority > limit) {
      throw new IllegalArgumentException(
          "is between -" + limit + " and " + limit + ", not \"" + text + "\"");
    }
    return priority;
  }

  private static @Nullable Given given(
      String option, Function<String, Optional<Given>> own, Map<String, String> labels) {
    String label = PREFIX + option;
    String text = labels.get(label);
    Given labelled = text == null ? null : new Given("labels." + label, text);
    return own.apply(option).orElse(labelled);
  }

  private static <T> T read(
      @Nullable Given given, T otherwise, Function<String, T> reading, List<Violation> found) {
    if (given == null) {
      return otherwise;
    }
    try {
      return reading.apply(given.text());
    } catch (IllegalArgumentException e) {
      found.add(new Violation(given.field(), String.valueOf(e.getMessage())));
      return otherwise;
    }
  }
}
