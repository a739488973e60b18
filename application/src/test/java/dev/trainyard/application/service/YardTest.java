package dev.trainyard.application.service;

import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.UNCLEAR_WITHOUT_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.StartOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YardTest {
  private final House house = new House();
  private final Yard yard = new Yard(house.rows, house.rows, house.clock);
  private final StartOutcome refused =
      new StartOutcome.Refused(new JobError(JobError.INVALID_ARGUMENT, "no"));

  @Test
  void doesNotTakeALateAnswerForOneToTheNextAttempt() {
    Job first = anUnclearJob();
    house.clock.advance(House.LEASE.plusSeconds(1));
    house.settle.settle();
    house.vertex.answer(UNCLEAR_WITHOUT_EFFECT);
    house.start.start();

    assertThat(yard.settle(Map.of(first, refused), Channel.STARTER)).isZero();
    assertThat(house.phase(first.id())).isEqualTo(Phase.STARTING);
    assertThat(house.job(first.id()).attempt().number()).isEqualTo(2);
  }

  @Test
  void judgesAnewAJobThatWasCancelledWhileItsAnswerWasOnTheWay() {
    Job asked = anUnclearJob();
    house.askToCancel(asked.id());

    assertThat(yard.settle(Map.of(asked, refused), Channel.STARTER)).isEqualTo(1);
    assertThat(house.phase(asked.id())).isEqualTo(Phase.CANCELLED);
  }

  private Job anUnclearJob() {
    JobId id = house.aJob("a");
    house.vertex.answer(UNCLEAR_WITHOUT_EFFECT);
    house.start.start();
    return house.job(id);
  }
}
