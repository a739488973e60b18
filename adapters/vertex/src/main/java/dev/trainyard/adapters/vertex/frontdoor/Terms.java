package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a caller wants of the queue, beside the job itself: headers first, then labels. */
record Terms(SubmissionKey key, int priority, String batch) {
  private static final List<String> KEYS =
      List.of("Idempotency-Key", "x-trainyard-key", "x-goog-request-id");
  private static final String PRIORITY = "trainyard-priority";
  private static final String BATCH = "trainyard-batch";
  private static final String ACTOR = "x-trainyard-actor";
  private static final int LONGEST_ACTOR = 256;

  /** Reads them; what is wrong is added to {@code found}. */
  static Terms read(Caller caller, Map<String, String> labels, List<Violation> found) {
    Optional<String> header =
        KEYS.stream().filter(name -> caller.header(name).isPresent()).findFirst();
    SubmissionKey key =
        checked(
            found,
            header.orElse(""),
            ours(),
            () -> header.flatMap(caller::header).map(Terms::key).orElseGet(Terms::ours));
    int priority = option(caller, labels, PRIORITY, found, Terms::priority).orElse(0);
    String batch = option(caller, labels, BATCH, found, Submission::requireBatchName).orElse("");
    return new Terms(key, priority, batch);
  }

  /** Why something is done through this door, and by whom. */
  static Cause cause(Caller caller, Reason reason) {
    String actor =
        caller
            .header(ACTOR)
            .map(String::strip)
            .filter(name -> !name.isEmpty() && name.length() <= LONGEST_ACTOR)
            .orElse("anonymous");
    return new Cause(actor, caller.channel(), reason, caller.header("user-agent").orElse(""));
  }

  private static SubmissionKey key(String header) {
    return new SubmissionKey(header.strip());
  }

  private static SubmissionKey ours() {
    return new SubmissionKey("call/" + UUID.randomUUID());
  }

  private static int priority(String text) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("priority is a whole number, not \"" + text + "\"", e);
    }
    if (number < -Submission.MAX_PRIORITY || number > Submission.MAX_PRIORITY) {
      throw new IllegalArgumentException(
          "priority is between -" + Submission.MAX_PRIORITY + " and " + Submission.MAX_PRIORITY);
    }
    return number;
  }

  private static <T> Optional<T> option(
      Caller caller,
      Map<String, String> labels,
      String name,
      List<Violation> found,
      Function<String, T> read) {
    String header = "x-" + name;
    Optional<String> inHeader = caller.header(header);
    Optional<String> text = inHeader.or(() -> Optional.ofNullable(labels.get(name)));
    String field = inHeader.isPresent() ? header : "labels." + name;
    return checked(found, field, Optional.empty(), () -> text.map(read));
  }

  private static <T> T checked(
      List<Violation> found, String field, T otherwise, java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      found.add(new Violation(field, String.valueOf(e.getMessage())));
      return otherwise;
    }
  }
}
