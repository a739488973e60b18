package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Listing.Wish;
import dev.trainyard.application.testkit.ScriptedPages;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten thousand jobs of one place that run for long, sixty lists a minute. */
class BigPlaceTest {
  private static final int JOBS = 10_000;
  private static final Duration STEP = Duration.ofMillis(20);
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private final House house = new House(60);
  private final List<JobId> jobs = new ArrayList<>();
  private int more;

  @BeforeEach
  void fill() {
    IntStream.range(0, JOBS).forEach(i -> jobs.add(house.aJob("k" + i)));
    for (int claimed = 1; claimed > 0; ) {
      claimed = house.start.start().claimed();
    }
    jobs.forEach(id -> house.vertex.setState(id, State.RUNNING));
    run(Duration.ofMinutes(6), 0);
    assertThat(house.rows.after(house.job(jobs.getFirst()).place(), 0, JOBS))
        .hasSize(JOBS)
        .allMatch(job -> job.state().phase() == Phase.RUNNING);
  }

  @Test
  void seesEachOfThemEveryTwoMinutesAndYoungOnesSooner() {
    Instant begin = house.clock.instant();
    List<Duration> young = run(Duration.ofMinutes(8), 4);
    List<ScriptedPages.Call> calls = callsSince(begin);
    assertThat(SlotsTest.most(calls.stream().map(ScriptedPages.Call::at).toList()))
        .isLessThanOrEqualTo(60);
    assertThat(longestGap(calls)).isLessThan(TWO_MINUTES);
    assertThat(young).hasSizeGreaterThan(100).allMatch(each -> each.toSeconds() < 25);
    assertThat(calls).anyMatch(call -> call.listing().wish() instanceof Wish.CreatedSince);
  }

  @Test
  void learnsOfTheEndOfEachWithinTwoMinutes() {
    run(TWO_MINUTES, 0);
    List<JobId> ending = IntStream.range(0, 60).mapToObj(i -> jobs.get(i * 166)).toList();
    Duration longest = Duration.ZERO;
    for (JobId id : ending) {
      house.vertex.setState(id, State.SUCCEEDED);
      run(Duration.ofSeconds(2), 0);
    }
    for (JobId id : ending) {
      Instant ended = house.vertex.remotesOf(id).getFirst().endTime();
      for (int i = 0; i < 6000 && house.phase(id) != Phase.SUCCEEDED; i++) {
        run(STEP, 0);
      }
      Duration late = Duration.between(ended, house.job(id).times().updateTime());
      longest = late.compareTo(longest) > 0 ? late : longest;
    }
    assertThat(longest).isLessThan(TWO_MINUTES);
  }

  /**
   * @param everySeconds how often a new job begins, and runs three seconds later; 0 for never
   * @return how long after that each was seen running
   */
  private List<Duration> run(Duration duration, int everySeconds) {
    Map<JobId, Instant> begun = new HashMap<>();
    List<Duration> late = new ArrayList<>();
    int steps = (int) duration.dividedBy(STEP);
    int beat = everySeconds * 1000 / (int) STEP.toMillis();
    for (int i = 0; i < steps; i++) {
      if (beat > 0 && i % beat == 0) {
        begun.keySet().forEach(id -> house.vertex.setState(id, State.RUNNING));
        begun.put(house.aStartedJob("more " + ++more), house.clock.instant());
      }
      house.observe.observe();
      house.clock.advance(STEP);
      begun.entrySet().removeIf(each -> isSeenRunning(each, late));
    }
    return late;
  }

  private boolean isSeenRunning(Map.Entry<JobId, Instant> each, List<Duration> late) {
    if (house.phase(each.getKey()) != Phase.RUNNING) {
      return false;
    }
    late.add(Duration.between(each.getValue(), house.clock.instant()));
    return true;
  }

  private List<ScriptedPages.Call> callsSince(Instant begin) {
    return house.vertex.pages().calls().stream().filter(call -> call.at().isAfter(begin)).toList();
  }

  private Duration longestGap(List<ScriptedPages.Call> calls) {
    Map<JobId, Instant> last = new HashMap<>();
    Duration longest = Duration.ZERO;
    for (ScriptedPages.Call call : calls) {
      for (RemoteJob remote : call.shown()) {
        Instant before = last.put(remote.jobId(), call.at());
        if (before != null && Duration.between(before, call.at()).compareTo(longest) > 0) {
          longest = Duration.between(before, call.at());
        }
      }
    }
    assertThat(last.keySet()).containsAll(jobs);
    return longest;
  }
}
