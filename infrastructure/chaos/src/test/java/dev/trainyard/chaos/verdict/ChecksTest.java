package dev.trainyard.chaos.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.chaos.customer.Ledger.Receipt;
import dev.trainyard.chaos.customer.Life;
import dev.trainyard.chaos.customer.Way;
import dev.trainyard.chaos.customer.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every law is broken once, and noticed. */
class ChecksTest {
  private static final String HOME = "projects/demo/locations/us-central1";
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Map<String, Row> rows = new HashMap<>();
  private final List<Remote> remotes = new ArrayList<>();
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, String> latest = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final List<String> refusals = new ArrayList<>();
  private List<Long> brokenHistories = List.of();

  ChecksTest() {
    accept("a", Life.QUICK, HOME + "/customJobs/1");
    rows.put("1", new Row(1, "a", Row.SUCCEEDED, 3, 1, "r1"));
    remotes.add(remote("r1", "1", 1, 0, 10));
    tell("1", 1, 2, 3);
    latest.put("1", "SUCCEEDED 3");
  }

  @Test
  void findsNothingWhereAllIsWell() {
    assertThat(breaches()).isEmpty();
  }

  @Test
  void noticesAnAcceptedJobThatIsNotThere() {
    accept("b", Life.QUICK, "");
    assertBreach(Law.LOST, "b was accepted and became []");
  }

  @Test
  void noticesAKeyThatBecameTwoJobs() {
    rows.put("2", new Row(2, "a", Row.SUCCEEDED, 1, 1, ""));
    tell("2", 1);
    latest.put("2", "SUCCEEDED 1");
    assertBreach(Law.LOST, "a was accepted and became");
  }

  @Test
  void noticesAnAnswerThatNamedAnotherJob() {
    accept("a", Life.QUICK, HOME + "/customJobs/7");
    assertBreach(Law.LOST, "a was told to be");
  }

  @Test
  void noticesARefusalOfWhatWasInOrder() {
    refusals.add("c was refused");
    assertBreach(Law.LOST, "c was refused");
  }

  @Test
  void noticesTwoRemoteJobsAtTheSameTime() {
    rows.put("1", new Row(1, "a", Row.SUCCEEDED, 3, 2, "r2"));
    remotes.add(remote("r2", "1", 2, 5, 15));
    assertBreach(Law.DUPLICATES, "/r1 attempt 1");
  }

  @Test
  void noticesALongRemoteJobBehindAShortOne() {
    rows.put("1", new Row(1, "a", Row.SUCCEEDED, 3, 3, "r3"));
    remotes.set(0, remote("r1", "1", 1, 0, 100));
    remotes.add(remote("r2", "1", 2, 5, 6));
    remotes.add(remote("r3", "1", 3, 50, 60));
    assertThat(breaches()).filteredOn(breach -> breach.law() == Law.DUPLICATES).hasSize(2);
  }

  @Test
  void noticesAnAttemptThatMadeTwo() {
    remotes.add(remote("r2", "1", 1, 20, 30));
    assertBreach(Law.DUPLICATES, "an attempt made two remote jobs");
  }

  @Test
  void letsAnAttemptFollowAnother() {
    rows.put("1", new Row(1, "a", Row.SUCCEEDED, 3, 2, "r2"));
    remotes.add(remote("r2", "1", 2, 10, 15));
    assertThat(breaches()).isEmpty();
  }

  @Test
  void noticesARemoteJobThatNobodyKnows() {
    remotes.add(remote("r9", "9", 1, 0, 1));
    assertBreach(Law.ORPHANS, "unknown here");
  }

  @Test
  void noticesARemoteJobThatOutlivesItsJob() {
    remotes.set(0, remote("r1", "1", 1, 0, null));
    assertBreach(Law.ORPHANS, "lives on");
  }

  @Test
  void noticesARemoteJobBeyondTheAttempts() {
    remotes.add(remote("r2", "1", 2, 20, 21));
    assertBreach(Law.ORPHANS, "beyond the attempts");
  }

  @Test
  void noticesAJobThatHasNotEndedAndOneThatFailedForNothing() {
    rows.put("1", new Row(1, "a", 4, 3, 1, "r1"));
    assertBreach(Law.ENDS, "has not ended");
    rows.put("1", new Row(1, "a", Row.FAILED, 3, 1, "r1"));
    assertBreach(Law.ENDS, "QUICK ended as");
  }

  @Test
  void noticesABrokenHistory() {
    brokenHistories = List.of(1L);
    assertBreach(Law.GAPS, "its history");
  }

  @Test
  void noticesAGapOnKafkaEvenIfItIsFilledLater() {
    tell("1", 1, 3, 2, 3);
    assertBreach(Law.GAPS, "version 3 came after 1");
  }

  @Test
  void noticesAnEndThatWasNeverTold() {
    tell("1", 1, 2);
    assertBreach(Law.GAPS, "the world heard");
  }

  @Test
  void letsVersionsBeToldAgainInOrder() {
    tell("1", 1, 2, 1, 2, 3, 2, 3, 3);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void noticesARepetitionOutOfOrder() {
    tell("1", 1, 2, 3, 1, 3);
    assertBreach(Law.ORDER, "version 3 came again after 1");
  }

  @Test
  void noticesARepetitionInOtherWords() {
    tell("1", 1, 2, 3).hear("1/3", "another".getBytes(UTF_8), NOON);
    assertBreach(Law.ORDER, "came again with other words");
  }

  @Test
  void noticesALatestStateThatIsNotTheLast() {
    latest.put("1", "RUNNING 2");
    assertBreach(Law.ORDER, "the latest state is RUNNING 2");
  }

  @Test
  void noticesCreatesBeyondTheBudget() {
    rows.put("1", new Row(1, "a", Row.SUCCEEDED, 3, 3, "r3"));
    remotes.add(remote("r2", "1", 2, 59, 60));
    remotes.add(remote("r3", "1", 3, 61, 62));
    assertThat(Checks.of(evidence(), 2)).isEmpty();
    assertThat(Checks.of(evidence(), 1)).extracting(Breach::law).contains(Law.BUDGET);
  }

  private void assertBreach(Law law, String words) {
    assertThat(breaches())
        .anySatisfy(breach -> {
          assertThat(breach.law()).isEqualTo(law);
          assertThat(breach.words()).contains(words);
        });
  }

  private List<Breach> breaches() {
    return Checks.of(evidence(), 0);
  }

  private Evidence evidence() {
    return new Evidence(
        rows, remotes, stories, latest, receipts, refusals, brokenHistories, _ -> List.of());
  }

  private void accept(String key, Life life, String job) {
    Wish wish = new Wish(key, Duration.ZERO, HOME, Way.REST, false, life, Duration.ZERO);
    receipts.put(key, new Receipt(wish, job, NOON));
  }

  private Story tell(String job, int... versions) {
    Story story = new Story(job);
    for (int version : versions) {
      story.hear(job + "/" + version + "/x", ("version " + version).getBytes(UTF_8), NOON);
    }
    stories.put(job, story);
    return story;
  }

  private static Remote remote(
      String name, String job, int attempt, int from, @Nullable Integer to) {
    return new Remote(
        HOME + "/customJobs/" + name,
        job,
        attempt,
        "JOB_STATE_SUCCEEDED",
        NOON.plusSeconds(from),
        to == null ? null : NOON.plusSeconds(to));
  }
}
