package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.testkit.ScriptedPages;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rounds of several pages, and what can come between. */
class WatchRoundsTest {
  private static final int PAGE = 10;

  private final House house = new House(60);
  private final ScriptedPages pages = house.vertex.pages().size(PAGE);

  @Test
  void readsAPageAtATimeAndAdvancesWhatItShows() {
    List<JobId> jobs = running(35);
    jobs.forEach(id -> house.vertex.setState(id, State.SUCCEEDED));
    RemoteJob last = house.vertex.remotesOf(jobs.getFirst()).getFirst();
    house.vertex.setState(last.name(), State.CANCELLING);
    calmDown();
    assertThat(house.observe.observe().pages()).isEqualTo(1);
    assertThat(house.observe.observe().pages()).isZero();
    run(Duration.ofSeconds(10));
    assertThat(house.phase(jobs.getFirst())).isEqualTo(Phase.CANCELLING);
    assertThat(jobs.subList(1, 35)).allMatch(id -> house.phase(id) == Phase.SUCCEEDED);
  }

  @Test
  void asksForWhatNoPageShowsBeforeItIsBelievedGone() {
    List<JobId> jobs = running(35);
    JobId hidden = jobs.get(20);
    JobId gone = jobs.get(10);
    house.vertex.delete(house.job(gone).attempt().remoteName());
    pages.distort(page -> without(hidden, page));
    run(Duration.ofMinutes(2));
    assertThat(house.phase(hidden)).isEqualTo(Phase.RUNNING);
    assertThat(house.phase(gone)).isEqualTo(Phase.FAILED);
    house.vertex.setState(hidden, State.SUCCEEDED);
    run(Duration.ofMinutes(1));
    assertThat(house.phase(hidden)).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void goesOnWhereItWasAfterAFailure() {
    running(35);
    calmDown();
    run(Duration.ofMillis(2500));
    int before = pages.calls().size();
    pages.fail(2);
    run(Duration.ofSeconds(6));
    assertThat(pages.calls().get(before).listing().token()).isNotEmpty();
    assertThat(firstPages()).isEqualTo(firstPagesUpTo(before));
  }

  @Test
  void beginsAnewAfterFailuresWithoutEnd() {
    List<JobId> jobs = running(35);
    calmDown();
    run(Duration.ofMillis(2500));
    int before = pages.calls().size();
    pages.fail(3);
    run(Duration.ofSeconds(8));
    assertThat(pages.calls().get(before).listing().token()).isEmpty();
    assertThat(jobs).allMatch(id -> house.phase(id) == Phase.RUNNING);
  }

  @Test
  void beginsAnewWhenATokenIsRefusedAndFinishesByNameWhenTheyAllAre() {
    List<JobId> jobs = running(60);
    calmDown();
    pages.refuseTokensAfter(3);
    house.vertex.setState(jobs.getFirst(), State.FAILED);
    RemoteJob onTheFourthPage = house.vertex.remotesOf(jobs.get(3)).getFirst();
    house.vertex.setState(onTheFourthPage.name(), State.CANCELLING);
    run(Duration.ofMinutes(1));
    assertThat(firstPages()).isGreaterThan(1);
    assertThat(house.phase(jobs.getFirst())).isEqualTo(Phase.FAILED);
    assertThat(house.phase(jobs.get(3))).isEqualTo(Phase.CANCELLING);
    assertThat(jobs.subList(4, 60)).allMatch(id -> house.phase(id) == Phase.RUNNING);
  }

  @Test
  void asksBeforeAJobIsSetBack() {
    List<JobId> jobs = running(15);
    JobId stale = jobs.get(3);
    JobId restarted = jobs.get(4);
    house.vertex.setState(restarted, State.PENDING);
    pages.distort(page -> asItWas(stale, page));
    run(Duration.ofMinutes(1));
    assertThat(house.story(stale)).endsWith(Phase.PENDING, Phase.RUNNING).hasSize(4);
    assertThat(house.phase(restarted)).isEqualTo(Phase.PENDING);
  }

  @Test
  void laughsAtShuffledAndDoubledRows() {
    List<JobId> jobs = running(35);
    pages.distort(page -> {
      List<RemoteJob> rows = new ArrayList<>(page.reversed());
      rows.add(page.getLast());
      return rows;
    });
    jobs.subList(0, 10).forEach(id -> house.vertex.setState(id, State.SUCCEEDED));
    run(Duration.ofMinutes(1));
    assertThat(jobs.subList(0, 10)).allMatch(id -> house.phase(id) == Phase.SUCCEEDED);
    assertThat(jobs.subList(10, 35)).allMatch(id -> house.phase(id) == Phase.RUNNING);
  }

  @Test
  void leavesThePlaceToWhoeverTookItAndBeginsAnewWhenItIsBack() {
    running(35);
    calmDown();
    run(Duration.ofMillis(2500));
    ObserveJobsService other = house.watcherOf("server-2");
    house.clock.advance(House.LEASE.plusSeconds(1));
    int before = pages.calls().size();
    assertThat(other.observe().places()).isEqualTo(1);
    assertThat(house.observe.observe().places()).isZero();
    assertThat(pages.calls().getLast().listing().token()).isEmpty();
    house.clock.advance(House.LEASE.plusSeconds(1));
    assertThat(house.observe.observe().places()).isEqualTo(1);
    assertThat(pages.calls().subList(before, before + 2))
        .allMatch(call -> call.listing().token().isEmpty());
  }

  @Test
  void keepsThePlaceThroughARoundLongerThanTheLease() {
    running(500);
    calmDown();
    house.observe.observe();
    ObserveJobsService other = house.watcherOf("server-2");
    for (int second = 0; second < 45; second++) {
      assertThat(other.observe().places()).isZero();
      run(Duration.ofSeconds(1));
    }
    assertThat(pages.calls().getLast().listing().token()).isNotEmpty();
  }

  @Test
  void passesAPlaceOverWhereAnotherThreadIsHeldUp() {
    running(1);
    calmDown();
    List<Integer> others = new ArrayList<>();
    pages.distort(page -> {
      if (others.isEmpty()) {
        house.clock.advance(Duration.ofSeconds(5));
        others.add(-1);
        others.set(0, house.observe.observe().places());
      }
      return page;
    });
    assertThat(house.observe.observe().places()).isEqualTo(1);
    assertThat(others).containsExactly(0);
  }

  private List<JobId> running(int number) {
    List<JobId> jobs =
        IntStream.range(0, number).mapToObj(i -> house.aStartedJob("k" + i)).toList();
    jobs.forEach(id -> house.vertex.setState(id, State.RUNNING));
    run(Duration.ofMinutes(2));
    assertThat(jobs).allMatch(id -> house.phase(id) == Phase.RUNNING);
    return jobs;
  }

  /** Until nothing is young any more and a whole round is due. */
  private void calmDown() {
    run(Duration.ofMinutes(6));
    house.clock.advance(Duration.ofSeconds(21));
  }

  private void run(Duration duration) {
    for (long millis = 0; millis < duration.toMillis(); millis += 100) {
      house.observe.observe();
      house.clock.advance(Duration.ofMillis(100));
    }
  }

  private long firstPages() {
    return firstPagesUpTo(pages.calls().size());
  }

  private long firstPagesUpTo(int calls) {
    Set<Listing.Wish> live = new HashSet<>(Set.of(new Listing.Wish.Live()));
    return pages.calls().subList(0, calls).stream()
        .filter(call -> live.contains(call.listing().wish()) && call.listing().token().isEmpty())
        .count();
  }

  private static List<RemoteJob> without(JobId id, List<RemoteJob> page) {
    page.removeIf(remote -> remote.jobId().equals(id));
    return page;
  }

  private static List<RemoteJob> asItWas(JobId id, List<RemoteJob> page) {
    page.replaceAll(remote ->
        remote.jobId().equals(id)
            ? new RemoteJob(remote.name(), id, 1, State.PENDING, null, null, null)
            : remote);
    return page;
  }
}
