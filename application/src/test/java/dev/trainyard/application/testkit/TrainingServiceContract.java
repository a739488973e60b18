package dev.trainyard.application.testkit;

import static dev.trainyard.domain.testkit.JobRequests.aContainerJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Origin;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.application.testkit.ScriptedTrainingService.Answer;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.StartOutcome.Refused;
import dev.trainyard.domain.job.StartOutcome.Started;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.StartOutcome.Unclear;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TrainingService} keeps. The clock of the stage stands at {@code NOON}; a page
 * has 25 rows.
 */
public interface TrainingServiceContract {
  SubmissionKey KEY = new SubmissionKey("a key");

  TrainingService service();

  /** Answers the next starts so, one after the other. */
  void answer(Answer... answers);

  /** Moves a remote job on. */
  void setState(String remoteName, State state);

  /** Somebody deletes the remote job behind our back. */
  void delete(String remoteName);

  /** From now on Vertex cannot be asked. */
  void goAway();

  @Test
  default void startsAJobUnderItsIdAndAttempt() {
    RemoteJob remote = started(1);
    assertThat(remote.jobId()).isEqualTo(new JobId(1));
    assertThat(remote.attempt()).isEqualTo(1);
    assertThat(remote.state().isTerminal()).isFalse();
    assertThat(service().findByLabel(Places.aPlace(), List.of(new JobId(1))))
        .containsExactly(remote);
  }

  @Test
  default void createsASecondRemoteJobWhenItIsAskedTwice() {
    assertThat(started(1).name()).isNotEqualTo(started(1).name());
    assertThat(service().findByLabel(Places.aPlace(), List.of(new JobId(1)))).hasSize(2);
  }

  @Test
  default void tellsARefusalFromABusyVertex() {
    answer(Answer.REFUSE, Answer.THROTTLE);
    assertThat(start(1)).isInstanceOf(Refused.class);
    assertThat(start(2))
        .isInstanceOfSatisfying(
            Throttled.class,
            throttled -> {
              assertThat(throttled.waitsFor().until()).isAfter(JobStory.NOON);
              assertThat(throttled.waitsFor().words()).isNotBlank();
            });
    assertThat(WholeList.live(service(), Places.aPlace())).isEmpty();
  }

  @Test
  default void saysSoWhenNobodyKnowsWhetherAJobWasCreated() {
    answer(Answer.UNCLEAR_WITH_EFFECT, Answer.UNCLEAR_WITHOUT_EFFECT);
    assertThat(start(1)).isInstanceOf(Unclear.class);
    assertThat(start(2)).isInstanceOf(Unclear.class);
    assertThat(service().findByLabel(Places.aPlace(), List.of(new JobId(1), new JobId(2))))
        .singleElement()
        .extracting(RemoteJob::jobId)
        .isEqualTo(new JobId(1));
  }

  @Test
  default void listsWhatHasNotEnded() {
    RemoteJob pending = started(1);
    RemoteJob running = started(2);
    setState(running.name(), State.RUNNING);
    setState(started(3).name(), State.SUCCEEDED);
    setState(started(4).name(), State.FAILED);
    RemoteJob cancelling = started(5);
    service().cancel(Places.aPlace(), cancelling.name());
    assertThat(WholeList.live(service(), Places.aPlace()))
        .extracting(RemoteJob::name)
        .containsExactlyInAnyOrder(pending.name(), running.name(), cancelling.name());
  }

  @Test
  default void keepsPlacesApart() {
    RemoteJob here = started(1);
    RemoteJob there = started(JobStory.of(2).in(Places.anotherPlace()));
    assertThat(WholeList.live(service(), Places.aPlace())).containsExactly(here);
    assertThat(WholeList.live(service(), Places.anotherPlace())).containsExactly(there);
    assertThat(service().findByLabel(Places.aPlace(), List.of(new JobId(2)))).isEmpty();
  }

  @Test
  default void listsPageByPage() {
    LongStream.rangeClosed(1, 60).forEach(this::started);
    RemotePage first = service().list(Listing.live(Places.aPlace(), ""));
    RemotePage second = service().list(Listing.live(Places.aPlace(), first.next()));
    assertThat(first.jobs()).hasSize(25);
    assertThat(second.jobs()).hasSize(25).doesNotContainAnyElementsOf(first.jobs());
    assertThat(second.isLast()).isFalse();
    assertThat(WholeList.live(service(), Places.aPlace())).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  default void goesOnWithAListThatChangesMeanwhile() {
    List<String> names =
        LongStream.rangeClosed(1, 60).mapToObj(this::started).map(RemoteJob::name).toList();
    RemotePage first = service().list(Listing.live(Places.aPlace(), ""));
    setState(first.jobs().getFirst().name(), State.SUCCEEDED);
    started(61);
    RemotePage second = service().list(Listing.live(Places.aPlace(), first.next()));
    RemotePage third = service().list(Listing.live(Places.aPlace(), second.next()));
    assertThat(second.jobs()).doesNotContainAnyElementsOf(first.jobs());
    assertThat(Stream.of(first, second, third).flatMap(page -> page.jobs().stream()))
        .extracting(RemoteJob::name)
        .containsAll(names);
    assertThat(third.isLast()).isTrue();
  }

  @Test
  default void tellsARefusedTokenFromAVertexThatIsAway() {
    Listing strange = Listing.live(Places.aPlace(), "no token of yours");
    assertThatThrownBy(() -> service().list(strange)).isInstanceOf(PageTokenRefusedException.class);
  }

  @Test
  default void listsWhatWasCreatedSinceWhateverTheState() {
    RemoteJob running = started(1);
    setState(started(2).name(), State.FAILED);
    Instant longAgo = JobStory.NOON.minus(Duration.ofDays(365));
    assertThat(WholeList.createdSince(longAgo, service(), Places.aPlace()))
        .hasSize(2)
        .contains(running);
    assertThat(
            WholeList.createdSince(
                JobStory.NOON.plus(Duration.ofDays(3650)), service(), Places.aPlace()))
        .isEmpty();
  }

  @Test
  default void findsByLabelWhateverTheState() {
    setState(started(1).name(), State.FAILED);
    started(2);
    started(3);
    List<JobId> wanted = LongStream.rangeClosed(1, 2).mapToObj(JobId::new).toList();
    assertThat(service().findByLabel(Places.aPlace(), wanted))
        .extracting(RemoteJob::jobId)
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(service().findByLabel(Places.aPlace(), List.of())).isEmpty();
  }

  @Test
  default void looksAtFewAndAtMany() {
    for (int count : new int[] {0, 3, 70}) {
      List<Job> jobs = LongStream.rangeClosed(1, count).mapToObj(this::begun).toList();
      assertThat(service().look(Places.aPlace(), jobs))
          .extracting(RemoteJob::name)
          .containsExactlyInAnyOrderElementsOf(
              jobs.stream().map(job -> job.attempt().remoteName()).toList());
    }
  }

  @Test
  default void seesHowAJobEnded() {
    Job job = begun(1);
    setState(job.attempt().remoteName(), State.RUNNING);
    setState(job.attempt().remoteName(), State.FAILED);
    assertThat(service().look(Places.aPlace(), List.of(job)))
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.state()).isEqualTo(State.FAILED);
          assertThat(seen.startTime()).isNotNull();
          assertThat(seen.endTime()).isNotNull();
          assertThat(seen.error()).isNotNull();
        });
  }

  @Test
  default void doesNotSeeWhatIsGone() {
    for (int count : new int[] {3, 20}) {
      List<Job> jobs = LongStream.rangeClosed(1, count).mapToObj(this::begun).toList();
      delete(jobs.get(1).attempt().remoteName());
      assertThat(service().look(Places.aPlace(), jobs))
          .hasSize(count - 1)
          .extracting(RemoteJob::name)
          .doesNotContain(jobs.get(1).attempt().remoteName());
    }
  }

  @Test
  default void cancelsWhatRunsAndNothingElse() {
    Job running = begun(1);
    Job ended = begun(2);
    Job gone = begun(3);
    setState(ended.attempt().remoteName(), State.SUCCEEDED);
    delete(gone.attempt().remoteName());
    for (Job job : List.of(running, running, ended, gone)) {
      service().cancel(Places.aPlace(), job.attempt().remoteName());
    }
    assertThat(service().look(Places.aPlace(), List.of(running, ended, gone)))
        .extracting(RemoteJob::state)
        .containsExactlyInAnyOrder(State.CANCELLING, State.SUCCEEDED);
  }

  @Test
  default void deletesWhatHasEndedAndCountsWhatIsGoneAsDeleted() {
    Job ended = begun(1);
    Job other = begun(2);
    setState(ended.attempt().remoteName(), State.SUCCEEDED);
    service().delete(Places.aPlace(), ended.attempt().remoteName());
    service().delete(Places.aPlace(), ended.attempt().remoteName());
    assertThat(service().look(Places.aPlace(), List.of(ended, other)))
        .extracting(RemoteJob::name)
        .containsExactly(other.attempt().remoteName());
  }

  @Test
  default void doesNotDeleteWhatRuns() {
    Job running = begun(1);
    assertThatThrownBy(() -> service().delete(Places.aPlace(), running.attempt().remoteName()))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThat(service().look(Places.aPlace(), List.of(running))).hasSize(1);
  }

  @Test
  default void saysWhatARemoteJobWasCreatedFrom() {
    for (CustomJob request : JobRequests.everyField()) {
      StartOutcome outcome = service().start(new Order(JobStory.of(1).starting(), KEY, request));
      String name = ((Started) outcome).remote().name();
      assertThat(service().origin(Places.aPlace(), name))
          .contains(new Origin(request, KEY.fingerprint()));
    }
  }

  @Test
  default void doesNotSayWhatARemoteJobWasCreatedFromThatIsGone() {
    String name = started(1).name();
    delete(name);
    assertThat(service().origin(Places.aPlace(), name)).isEmpty();
  }

  @Test
  default void saysThatItIsAwayAndCreatesNothing() {
    Job job = begun(1);
    Place place = Places.aPlace();
    goAway();
    assertThat(start(2)).isNotInstanceOfAny(Started.class, Refused.class);
    assertThatThrownBy(() -> service().list(Listing.live(place, "")))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThatThrownBy(() -> service().findByLabel(place, List.of(job.id())))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThatThrownBy(() -> service().look(place, List.of(job)))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThatThrownBy(() -> service().origin(place, job.attempt().remoteName()))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThatThrownBy(() -> service().cancel(place, job.attempt().remoteName()))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThatThrownBy(() -> service().delete(place, job.attempt().remoteName()))
        .isInstanceOf(TrainingServiceAwayException.class);
  }

  private StartOutcome start(long id) {
    return service().start(new Order(JobStory.of(id).starting(), KEY, aContainerJob()));
  }

  private RemoteJob started(long id) {
    return started(JobStory.of(id));
  }

  private RemoteJob started(JobStory story) {
    StartOutcome outcome = service().start(new Order(story.starting(), KEY, aContainerJob()));
    assertThat(outcome).isInstanceOf(Started.class);
    return ((Started) outcome).remote();
  }

  private Job begun(long id) {
    Job starting = JobStory.of(id).starting();
    return starting
        .settle(new Started(started(id)), JobStory.NOON, Channel.STARTER)
        .orElseThrow()
        .after();
  }
}
