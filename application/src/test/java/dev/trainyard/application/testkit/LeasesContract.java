package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} keeps. */
public interface LeasesContract extends StorageContract {
  Duration MINUTE = Duration.ofMinutes(1);

  @Test
  default void keepsOthersOut() {
    assertThat(leasesOf("a").acquire("watch", MINUTE))
        .hasValueSatisfying(lease -> assertThat(lease.holder()).isEqualTo("a"));
    assertThat(leasesOf("b").acquire("watch", MINUTE)).isEmpty();
  }

  @Test
  default void keepsNamesApart() {
    acquired("a", "watch/1");
    assertThat(leasesOf("b").acquire("watch/2", MINUTE)).isPresent();
  }

  @Test
  default void prolongsUnderTheSameEpoch() {
    Lease first = acquired("a", "watch");
    letTimePass(Duration.ofSeconds(40));
    assertThat(acquired("a", "watch")).isEqualTo(first);
    letTimePass(Duration.ofSeconds(40));
    assertThat(leasesOf("b").acquire("watch", MINUTE)).isEmpty();
  }

  @Test
  default void goesToAnotherWhenItIsOver() {
    Lease first = acquired("a", "watch");
    letTimePass(Duration.ofSeconds(61));
    Lease second = acquired("b", "watch");
    assertThat(second.epoch()).isGreaterThan(first.epoch());
    assertThat(leasesOf("a").acquire("watch", MINUTE)).isEmpty();
    letTimePass(Duration.ofSeconds(61));
    assertThat(acquired("a", "watch").epoch()).isGreaterThan(second.epoch());
  }

  @Test
  default void goesToAnotherWhenItIsGivenBack() {
    Lease first = acquired("a", "watch");
    leasesOf("a").release(first);
    assertThat(acquired("b", "watch").epoch()).isGreaterThan(first.epoch());
  }

  @Test
  default void getsANewEpochAfterItWasGivenBack() {
    Lease first = acquired("a", "watch");
    leasesOf("a").release(first);
    assertThat(acquired("a", "watch").epoch()).isGreaterThan(first.epoch());
  }

  @Test
  default void isNotLostToTheReleaseOfAnOldOne() {
    Lease old = acquired("a", "watch");
    letTimePass(Duration.ofSeconds(61));
    acquired("b", "watch");
    leasesOf("a").release(old);
    assertThat(leasesOf("c").acquire("watch", MINUTE)).isEmpty();
  }

  @Test
  default void isNotLostToTheReleaseOfAnOldOneOfItsOwn() {
    Lease old = acquired("a", "watch");
    leasesOf("a").release(old);
    acquired("a", "watch");
    leasesOf("a").release(old);
    assertThat(leasesOf("b").acquire("watch", MINUTE)).isEmpty();
  }

  @Test
  default void goesToOneOfManyRivals() {
    var winners =
        AtOnce.inParallel(8, n -> leasesOf("rival-" + n).acquire("watch", MINUTE)).stream()
            .flatMap(Optional::stream)
            .toList();
    assertThat(winners).hasSize(1);
  }

  private Lease acquired(String holder, String name) {
    return leasesOf(holder).acquire(name, MINUTE).orElseThrow();
  }
}
