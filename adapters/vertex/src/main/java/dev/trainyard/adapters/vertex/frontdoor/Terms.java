package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.wire.QueueOptions;
import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a caller wants of the queue, beside the job itself: headers first, then labels. */
record Terms(SubmissionKey key, int priority, String batch) {
  private static final List<String> KEYS =
      List.of("Idempotency-Key", "x-trainyard-key", "x-goog-request-id");
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
    QueueOptions options = QueueOptions.read(option -> own(caller, option), labels, found);
    return new Terms(key, options.priority(), options.batch());
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

  private static Optional<Given> own(Caller caller, String option) {
    String header = "x-trainyard-" + option;
    return caller.header(header).map(text -> new Given(header, text));
  }

  private static SubmissionKey key(String header) {
    return new SubmissionKey(header.strip());
  }

  private static SubmissionKey ours() {
    return new SubmissionKey("call/" + UUID.randomUUID());
  }

  private static <T> T checked(List<Violation> found, String field, T otherwise, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      found.add(new Violation(field, String.valueOf(e.getMessage())));
      return otherwise;
    }
  }
}
