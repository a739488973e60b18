package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.RetryJobUseCase.Command;
import dev.trainyard.application.port.in.RetryJobUseCase.Outcome;
import dev.trainyard.application.testkit.AtOnce;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final Scope HERE = Scope.project(Places.aPlace().project());

  private final House house = new House();

  @Test
  void makesANewJobOfTheSameAndSaysOfWhich() {
    JobId old = ended("a", State.FAILED);
    JobId retry = retried(old);
    Submission once = submission(old);
    Submission again = submission(retry);
    assertThat(again.request()).isEqualTo(once.request());
    assertThat(again.place()).isEqualTo(once.place());
    assertThat(again.retryOf()).isEqualTo(old);
    assertThat(house.rows.history(HERE.project(), retry).getFirst().cause())
        .hasToString(
            "Cause[actor=ann, channel=HTTP, reason=RETRIED, detail=retry 1 of job %s: why not]"
                .formatted(old));
    assertThat(house.phase(old)).isEqualTo(Phase.FAILED);
    house.start.start();
    assertThat(house.phase(retry)).isEqualTo(Phase.PENDING);
  }

  @Test
  void leavesTheHistoryOfWhatHasEndedAlone() {
    JobId old = ended("a", State.FAILED);
    List<Phase> story = house.story(old);
    retried(old);
    assertThat(house.story(old)).isEqualTo(story);
  }

  @Test
  void makesOneJobOfTheSameWishAskedTwice() {
    JobId old = ended("a", State.FAILED);
    JobId retry = retried(old);
    assertThat(retry(old)).isEqualTo(new Outcome.AlreadyRetried(retry, Phase.QUEUED));
    house.start.start();
    assertThat(retry(old)).isEqualTo(new Outcome.AlreadyRetried(retry, Phase.PENDING));
  }

  @Test
  void makesOneJobOfManyThatAskAtOnce() {
    JobId old = ended("a", State.FAILED);
    assertThat(AtOnce.inParallel(8, _ -> retry(old)))
        .filteredOn(Outcome.Retried.class::isInstance)
        .hasSize(1);
  }

  @Test
  void makesAnotherWhenTheRetryHasFailedToo() {
    JobId old = ended("a", State.FAILED);
    JobId first = end(retried(old), State.FAILED);
    JobId second = retried(old);
    assertThat(second).isNotEqualTo(first);
    assertThat(submission(second).retryOf()).isEqualTo(old);
    end(second, State.FAILED);
    JobId third = retried(second);
    assertThat(submission(third).retryOf()).isEqualTo(old);
    assertThat(submission(third).key().value()).isEqualTo("trainyard-retry:" + old + "/3");
    assertThat(retry(first)).isEqualTo(new Outcome.AlreadyRetried(third, Phase.QUEUED));
  }

  @Test
  void makesNoOtherOfOneNameEvenIfThatHasFailed() {
    JobId old = ended("a", State.FAILED);
    JobId retry = end(((Outcome.Retried) retry(old, false, "monday")).retry(), State.FAILED);
    assertThat(retry(old, false, "monday"))
        .isEqualTo(new Outcome.AlreadyRetried(retry, Phase.FAILED));
    assertThat(retry(old, false, "tuesday")).isInstanceOf(Outcome.Retried.class);
  }

  @Test
  void triesWhatHasSucceededOnlyIfThatIsSaid() {
    JobId old = ended("a", State.SUCCEEDED);
    assertThat(retry(old)).isEqualTo(new Outcome.Succeeded());
    assertThat(retry(old, true, "")).isInstanceOf(Outcome.Retried.class);
    JobId failed = ended("b", State.FAILED);
    JobId good = end(retried(failed), State.SUCCEEDED);
    assertThat(retry(failed)).isEqualTo(new Outcome.AlreadyRetried(good, Phase.SUCCEEDED));
    assertThat(retry(failed, true, "")).isInstanceOf(Outcome.Retried.class);
  }

  @Test
  void refusesWhatLivesAndKnowsOnlyWhatIsThere() {
    JobId live = house.aStartedJob("a");
    assertThat(retry(live)).isEqualTo(new Outcome.StillLive(Phase.PENDING));
    assertThat(retry(new JobId(7))).isEqualTo(new Outcome.Unknown());
    JobId deleted = house.anEndedJob("b");
    house.delete(deleted, Kind.JOB);
    assertThat(retry(deleted, true, "")).isEqualTo(new Outcome.Unknown());
  }

  private Submission submission(JobId id) {
    return house.rows.describe(HERE, id).orElseThrow().submission();
  }

  private JobId ended(String key, State state) {
    return end(house.aJob(key), state);
  }

  private JobId end(JobId id, State state) {
    house.start.start();
    house.vertex.setState(id, state);
    house.clock.advance(Duration.ofSeconds(1));
    house.observe.observe();
    return id;
  }

  private JobId retried(JobId id) {
    return ((Outcome.Retried) retry(id)).retry();
  }

  private Outcome retry(JobId id) {
    return retry(id, false, "");
  }

  private Outcome retry(JobId id, boolean again, String name) {
    Cause cause = new Cause("ann", Channel.HTTP, Reason.RETRIED, "why not");
    return UseCases.retryJob(house.rows, house.submit)
        .retry(new Command(HERE, id, again, name, cause));
  }
}
