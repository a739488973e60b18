package dev.trainyard.cli.dlq;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which letters a command means. */
final class LetterFilter {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only those whose reason or violations have this text.")
  private String reason = "";

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only those that came then or later, such as 2026-03-01T12:00:00Z.")
  private @Nullable Instant since;

  @Option(names = "--until", paramLabel = "TIME", description = "Only those that came before.")
  private @Nullable Instant until;

  boolean isGiven() {
    return !reason.isEmpty() || since != null || until != null;
  }

  boolean fits(Letter letter) {
    String why = letter.why().toLowerCase(Locale.ROOT);
    return why.contains(reason.toLowerCase(Locale.ROOT))
        && (since == null || !letter.at().isBefore(since))
        && (until == null || letter.at().isBefore(until));
  }
}
