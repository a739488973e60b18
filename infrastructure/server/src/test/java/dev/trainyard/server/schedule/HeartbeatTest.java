package dev.trainyard.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.testkit.JobStory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final SettableClock clock = new SettableClock(JobStory.NOON);
  private final InMemoryYard rows = new InMemoryYard(clock);
  private final Heartbeat ours = new Heartbeat(rows.leasesOf("a"), LONGEST, this::nanos);

  private long nanos() {
    return Duration.between(JobStory.NOON, clock.instant()).toNanos();
  }

  @Test
  void keepsALeaseWhileItsHolderIsAtWork() {
    ours.acquire("relay", LEASE);
    beatFor(Duration.ofSeconds(50));
    assertThat(rows.leasesOf("b").acquire("relay", LEASE)).isEmpty();
  }

  @Test
  void letsALeaseGoWhoseHolderIsGone() {
    ours.acquire("relay", LEASE);
    clock.advance(LEASE);
    assertThat(rows.leasesOf("b").acquire("relay", LEASE)).isPresent();
  }

  @Test
  void letsALeaseGoWhoseHolderHangs() {
    ours.acquire("relay", LEASE);
    beatFor(LONGEST.plus(LEASE).plusSeconds(3));
    assertThat(rows.leasesOf("b").acquire("relay", LEASE)).isPresent();
  }

  @Test
  void takesNoLeaseBackThatAnotherHasHad() {
    ours.acquire("relay", LEASE);
    clock.advance(LEASE);
    Lease theirs = rows.leasesOf("b").acquire("relay", LEASE).orElseThrow();
    clock.advance(LEASE);
    ours.beat();
    ours.beat();
    clock.advance(LEASE);
    assertThat(rows.leasesOf("b").acquire("relay", LEASE).orElseThrow().epoch())
        .isGreaterThan(theirs.epoch());
  }

  @Test
  void prolongsNothingThatWasGivenBack() {
    ours.release(ours.acquire("relay", LEASE).orElseThrow());
    ours.beat();
    assertThat(rows.leasesOf("b").acquire("relay", LEASE)).isPresent();
  }

  private void beatFor(Duration duration) {
    for (int seconds = 0; seconds < duration.toSeconds(); seconds += 3) {
      clock.advance(Duration.ofSeconds(3));
      ours.beat();
    }
  }
}
