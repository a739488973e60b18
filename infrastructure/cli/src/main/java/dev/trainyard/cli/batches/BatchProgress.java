package dev.trainyard.cli.batches;

import dev.trainyard.cli.api.Batch;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a batch gets on, in a line: a bar, counts, and from the second look on rate and rest. */
final class BatchProgress {
  private static final int WIDTH = 30;

  private final Surroundings around;
  private @Nullable Instant began;
  private long endedThen;

  BatchProgress(Surroundings around) {
    this.around = around;
  }

  String line(Batch batch) {
    Instant now = around.clock().instant();
    if (began == null) {
      began = now;
      endedThen = batch.ended();
    }
    return "%s %s: %d of %d ended: %s%s"
        .formatted(
            bar(batch),
            batch.name(),
            batch.ended(),
            batch.total(),
            batch.counts(),
            rate(batch, Duration.between(began, now)));
  }

  private static String bar(Batch batch) {
    int done = batch.total() == 0 ? 0 : (int) (batch.ended() * WIDTH / batch.total());
    return "[" + "#".repeat(done) + "-".repeat(WIDTH - done) + "]";
  }

  private String rate(Batch batch, Duration watched) {
    long ended = batch.ended() - endedThen;
    if (batch.isEnded() || ended <= 0 || watched.isZero()) {
      return "";
    }
    double perMinute = ended * 60_000.0 / watched.toMillis();
    Duration left =
        Duration.ofMillis(
            (long) ((batch.total() - batch.ended()) * (watched.toMillis() / (double) ended)));
    return String.format(Locale.ROOT, "; %.1f a minute, about ", perMinute)
        + Times.length(left)
        + " left";
  }
}
