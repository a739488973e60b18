package dev.trainyard.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.ScriptedFeed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private final ScriptedFeed feed = new ScriptedFeed();
  private final EventLog log = new EventLog(feed);

  @Test
  void keepsAnEventThatCameTwiceOnce() {
    feed.event("k", 7, 1, "QUEUED").event("k", 7, 1, "QUEUED");
    log.read(Duration.ZERO);
    assertThat(log.of("k")).hasSize(1);
  }

  @Test
  void tellsASubmissionsEventsInVersionOrder() {
    feed.event("k", 7, 2, "STARTING").event("k", 7, 1, "QUEUED").event("other", 8, 1, "QUEUED");
    log.read(Duration.ZERO);
    assertThat(log.of("k")).extracting(Event::state).containsExactly("QUEUED", "STARTING");
  }

  @Test
  void knowsWhatWasTurnedAwayAndWhy() {
    feed.deadLetter("k", "trainyard-dlq-reason", "display_name: is missing");
    log.read(Duration.ZERO);
    assertThat(log.deadLetter("k").orElseThrow().why()).contains("display_name: is missing");
    assertThat(log.deadLetter("other")).isEmpty();
  }
}
