package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Steps;
import dev.trainyard.domain.testkit.Submissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link HistoryFeed} keeps. */
public interface HistoryFeedContract extends StorageContract {

  @Test
  default void tellsEachRowWithItsSubmission() {
    Submission one = Submissions.aSubmission("key", JobRequests.aJobWithEveryField());
    Submission special =
        new Submission(one.key(), one.place(), one.request(), 3, "sweep", one.cause());
    intake().accept(List.of(arrival(1, special)));
    claim(1);
    var entries = archive().history(Places.aPlace().project(), new JobId(1));
    assertThat(feed().next(10).events())
        .containsExactly(
            new JobEvent(
                entries.get(0),
                one.key(),
                one.request().displayName(),
                one.request().labels(),
                "sweep"),
            new JobEvent(
                entries.get(1),
                one.key(),
                one.request().displayName(),
                one.request().labels(),
                "sweep"));
  }

  @Test
  default void tellsTheSameAgainUntilItHasPassed() {
    accepted(1);
    assertThat(feed().next(10)).isEqualTo(feed().next(10));
    assertThat(feed().passed(feed().next(10), relayOf("a"))).isTrue();
    assertThat(feed().next(10).events()).isEmpty();
    claim(1);
    assertThat(idsIn(feed().next(10))).containsExactly("1/2");
  }

  @Test
  default void tellsInWindowsThatFollowOneAnother() {
    accepted(1);
    accepted(2);
    claim(2);
    Lease lease = relayOf("a");
    List<String> told = new ArrayList<>();
    for (Window window = feed().next(3); !window.events().isEmpty(); window = feed().next(3)) {
      assertThat(window.events()).hasSizeBetween(1, 3);
      told.addAll(idsIn(window));
      assertThat(feed().passed(window, lease)).isTrue();
    }
    assertThat(told).containsExactly("1/1", "2/1", "1/2", "2/2");
  }

  @Test
  default void passesAnEmptyWindow() {
    Lease lease = relayOf("a");
    assertThat(feed().next(10).events()).isEmpty();
    assertThat(feed().passed(feed().next(10), lease)).isTrue();
    accepted(1);
    assertThat(idsIn(feed().next(10))).containsExactly("1/1");
  }

  @Test
  default void refusesALeaseThatAnotherHasTaken() {
    accepted(1);
    Lease old = relayOf("a");
    letTimePass(Duration.ofHours(1));
    Lease current = relayOf("b");
    Window window = feed().next(10);
    assertThat(feed().passed(window, old)).isFalse();
    assertThat(idsIn(feed().next(10))).containsExactly("1/1");
    assertThat(feed().passed(window, current)).isTrue();
    assertThat(feed().next(10).events()).isEmpty();
  }

  @Test
  default void refusesALeaseThatWasGivenBack() {
    accepted(1);
    Lease lease = relayOf("a");
    leasesOf("a").release(lease);
    assertThat(feed().passed(feed().next(10), lease)).isFalse();
    assertThat(feed().next(10).events()).hasSize(1);
  }

  @Test
  default void refusesAnOldLeaseOfTheSameHolder() {
    accepted(1);
    Lease old = relayOf("a");
    leasesOf("a").release(old);
    Lease current = relayOf("a");
    assertThat(feed().passed(feed().next(10), old)).isFalse();
    assertThat(feed().passed(feed().next(10), current)).isTrue();
  }

  @Test
  default void neverMovesBack() {
    accepted(1);
    Lease lease = relayOf("a");
    Window first = feed().next(10);
    claim(1);
    assertThat(feed().passed(feed().next(10), lease)).isTrue();
    assertThat(feed().passed(first, lease)).isFalse();
    assertThat(feed().next(10).events()).isEmpty();
  }

  @Test
  default void movesOnOnlyFromWhereTheWindowBegins() {
    accepted(1);
    accepted(2);
    Lease lease = relayOf("a");
    Window both = feed().next(2);
    assertThat(feed().passed(feed().next(1), lease)).isTrue();
    assertThat(feed().passed(both, lease)).isFalse();
    assertThat(idsIn(feed().next(10))).containsExactly("2/1");
  }

  @Test
  default void tellsEveryRowOnceAndEachJobInOrderWhileManyWrite() {
    AtOnce.inParallel(6, this::writeSomeWhileOneTells);
    Lease lease = relayOf("teller");
    List<JobEvent> told = new ArrayList<>();
    for (Window window = feed().next(7); !window.events().isEmpty(); window = feed().next(7)) {
      told.addAll(window.events());
      feed().passed(window, lease);
    }
    assertThat(told).hasSize(5 * 10 * 3).extracting(JobEvent::id).doesNotHaveDuplicates();
    assertThat(versionsByJob(told)).allSatisfy((_, versions) -> assertThat(versions).isSorted());
  }

  private boolean writeSomeWhileOneTells(int writer) {
    if (writer == 0) {
      return feed().next(100).events().size() <= 100;
    }
    for (long id = writer * 100L; id < writer * 100L + 10; id++) {
      JobStory story = JobStory.of(id);
      intake().accept(List.of(arrival(id)));
      store().advance(List.of(story.claim()));
      store().advance(List.of(story.start()));
    }
    return true;
  }

  private static Map<JobId, List<Integer>> versionsByJob(List<JobEvent> events) {
    return events.stream()
        .collect(
            Collectors.groupingBy(
                event -> event.entry().after().id(),
                Collectors.mapping(event -> event.entry().after().version(), Collectors.toList())));
  }

  private Lease relayOf(String holder) {
    return leasesOf(holder).acquire("relay", Duration.ofMinutes(1)).orElseThrow();
  }

  private static List<String> idsIn(Window window) {
    return Steps.of(window.events());
  }
}
