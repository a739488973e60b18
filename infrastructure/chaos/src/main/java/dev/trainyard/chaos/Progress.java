package dev.trainyard.chaos;

import dev.trainyard.chaos.customer.Ledger;
import dev.trainyard.chaos.stage.Patience;
import dev.trainyard.chaos.verdict.Books;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** Says every few seconds how far things are, and what trouble is made. */
final class Progress {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Books books;
  private final Consumer<String> told;
  private final long began = System.nanoTime();
  private volatile boolean over;

  Progress(Books books, Consumer<String> told) {
    this.books = books;
    this.told = told;
  }

  void start(Ledger ledger) {
    Thread.ofPlatform()
        .daemon()
        .name("progress")
        .start(() -> {
          while (!over) {
            tell(ledger);
            Patience.until(EVERY, () -> over);
          }
        });
  }

  void trouble(String kind) {
    say("  trouble: " + kind);
  }

  void stop() {
    over = true;
  }

  private void tell(Ledger ledger) {
    String counts;
    try {
      Books.Counts now = books.counts();
      counts =
          "written %d, started %d, ended %d".formatted(now.written(), now.started(), now.ended());
    } catch (SQLException _) {
      counts = "the database does not answer";
    }
    say(
        "accepted %d, %s; asked again %d times"
            .formatted(ledger.accepted(), counts, ledger.lostAnswers()));
  }

  private void say(String words) {
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    told.accept("%02d:%02d %s".formatted(seconds / 60, seconds % 60, words));
  }
}
