package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.application.testkit.StorageContract.ids;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.StartOutcome.Started;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.RemoteJobs;
import dev.trainyard.domain.watch.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link LiveJobs} keeps. */
public interface LiveJobsContract extends StorageContract {
  Place HERE = Places.aPlace();

  @Test
  default void findsThoseThatLiveAmongMany() {
    Job running = running(1, LATER, null);
    ended(2);
    accepted(3);
    assertThat(liveJobs().among(HERE, LongStream.rangeClosed(1, 4).mapToObj(JobId::new).toList()))
        .containsExactly(running);
    assertThat(liveJobs().among(HERE, List.of())).isEmpty();
    assertThat(liveJobs().among(Places.anotherPlace(), List.of(running.id()))).isEmpty();
  }

  @Test
  default void goesThroughAllOfThemAFewAtATime() {
    LongStream.rangeClosed(1, 5).forEach(id -> running(id, LATER, null));
    ended(6);
    assertThat(ids(liveJobs().after(HERE, 0, 2))).containsExactly(1L, 2L);
    assertThat(ids(liveJobs().after(HERE, 2, 2))).containsExactly(3L, 4L);
    assertThat(ids(liveJobs().after(HERE, 4, 2))).containsExactly(5L);
    assertThat(liveJobs().after(HERE, 5, 2)).isEmpty();
    assertThat(liveJobs().after(Places.anotherPlace(), 0, 2)).isEmpty();
  }

  @Test
  default void knowsThoseThatChangedLatelyNewestFirst() {
    running(1, LATER, null);
    running(2, LATER.plusSeconds(20), null);
    running(3, LATER.plusSeconds(10), null);
    ended(4);
    assertThat(ids(liveJobs().changedSince(HERE, LATER.plusSeconds(10), 10)))
        .containsExactly(2L, 3L);
    assertThat(ids(liveJobs().changedSince(HERE, LATER, 1))).containsExactly(2L);
    assertThat(liveJobs().changedSince(Places.anotherPlace(), LATER, 10)).isEmpty();
  }

  @Test
  default void knowsThoseThatAreAboutToTimeOut() {
    running(1, LATER, Duration.ofHours(2));
    Job soon = running(2, LATER, Duration.ofMinutes(90));
    Job weekLong = running(3, LATER, null);
    running(4, LATER, Duration.ofHours(1));
    pending(5, Duration.ofMinutes(90));
    Instant from = LATER.plus(Duration.ofMinutes(61));
    assertThat(liveJobs().timingOut(HERE, from, LATER.plus(Duration.ofHours(2)), 10))
        .containsExactly(new Watched(soon, LATER.plus(Duration.ofMinutes(90))));
    assertThat(liveJobs().timingOut(HERE, from, LATER.plus(Scheduling.USUAL_TIMEOUT), 10))
        .extracting(each -> each.job().id().value())
        .containsExactly(2L, 1L);
    assertThat(liveJobs().timingOut(HERE, from, LATER.plus(Duration.ofDays(8)), 10))
        .endsWith(new Watched(weekLong, LATER.plus(Scheduling.USUAL_TIMEOUT)));
    assertThat(liveJobs().timingOut(HERE, LATER, LATER.plus(Duration.ofDays(8)), 1))
        .extracting(each -> each.job().id().value())
        .containsExactly(4L);
    assertThat(
            liveJobs().timingOut(Places.anotherPlace(), LATER, LATER.plus(Duration.ofDays(8)), 10))
        .isEmpty();
  }

  private Job pending(long id, @Nullable Duration timeout) {
    Scheduling scheduling =
        new Scheduling(timeout, false, Scheduling.Strategy.STANDARD, false, null);
    var request = aRequest().scheduling(scheduling).build();
    intake().accept(List.of(arrival(id, aSubmission("key-" + id, request))));
    Job starting = claim(1).getFirst().job();
    Started answer = new Started(RemoteJobs.remoteOf(starting, State.PENDING, NOON));
    return advanced(starting.settle(answer, NOON, Channel.STARTER).orElseThrow());
  }

  private Job running(long id, Instant since, @Nullable Duration timeout) {
    return seen(pending(id, timeout), State.RUNNING, since);
  }

  private void ended(long id) {
    seen(running(id, LATER, null), State.SUCCEEDED, LATER.plusSeconds(30));
  }

  private Job seen(Job job, State state, Instant at) {
    return advanced(job.observe(RemoteJobs.remoteOf(job, state, at), at).orElseThrow());
  }

  private Job advanced(Transition step) {
    assertThat(store().advance(List.of(step))).containsExactly(step.before().id());
    return step.after();
  }
}
