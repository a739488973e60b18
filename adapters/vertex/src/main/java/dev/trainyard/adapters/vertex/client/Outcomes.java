package dev.trainyard.adapters.vertex.client;

import dev.trainyard.adapters.vertex.wire.ErrorKind;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.StartOutcome.Refused;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.StartOutcome.Unclear;
import dev.trainyard.domain.job.Wait;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an error that a create ended with makes of the attempt. */
final class Outcomes {
  private static final Pattern METRIC = Pattern.compile("aiplatform\\.googleapis\\.com/(\\w+)");

  private Outcomes() {}

  /**
   * @param attempt counts from 1
   */
  static StartOutcome of(RuntimeException thrown, int attempt, Instant now) {
    Status status = Status.fromThrowable(thrown);
    String words = Words.of(thrown);
    return switch (ErrorKind.of(thrown)) {
      case QUOTA -> throttled(Backoff.QUOTA, quota(words), attempt, now);
      case CAPACITY -> throttled(Backoff.CAPACITY, words, attempt, now);
      case API_RATE ->
          throttled(Backoff.API_RATE, "Vertex takes no more calls for now: " + words, attempt, now);
      case TURNED_AWAY ->
          throttled(Backoff.TURNED_AWAY, "Vertex turned us away: " + words, attempt, now);
      case NOT_SENT ->
          throttled(Backoff.NOT_SENT, "Vertex cannot be reached: " + words, attempt, now);
      case REFUSED, NOT_FOUND, PRECONDITION ->
          new Refused(new JobError(status.getCode().value(), words));
      case UNCLEAR -> new Unclear(status.getCode() + ": " + words);
    };
  }

  /** The call was not sent, because there is no way to send one. */
  static StartOutcome withoutConnection(RuntimeException thrown, int attempt, Instant now) {
    return throttled(
        Backoff.TURNED_AWAY, "Vertex cannot be called: " + Words.of(thrown), attempt, now);
  }

  private static Throttled throttled(Backoff backoff, String words, int attempt, Instant now) {
    return new Throttled(new Wait(backoff.reason(), words, now.plus(backoff.after(attempt))));
  }

  private static String quota(String words) {
    List<String> metrics =
        METRIC.matcher(words).results().map((MatchResult found) -> found.group(1)).toList();
    return metrics.isEmpty()
        ? words
        : "The project's quota on Vertex is used up: " + String.join(", ", metrics);
  }
}
