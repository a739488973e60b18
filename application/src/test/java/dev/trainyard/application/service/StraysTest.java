package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.testkit.ScriptedTrainingService.Answer;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.util.List;
import org.junit.jupiter.api.Test;

class StraysTest {
  private static final JobId FORGOTTEN = new JobId(7);
  private final House house = new House();

  @Test
  void adoptsALateCreateOfAJobThatWaitsForItsNextAttempt() {
    house.vertex.answer(Answer.UNCLEAR_WITHOUT_EFFECT);
    JobId id = house.aStartedJob("a");
    Job lost = house.job(id);
    house.clock.advance(House.LEASE);
    house.settle.settle();
    assertThat(house.phase(id)).isEqualTo(Phase.QUEUED);
    house.vertex.start(house.orderOf(lost));
    house.sweep();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    assertThat(reasons(id)).endsWith(Reason.RECALLED, Reason.ADOPTED);
    house.startAll();
    assertThat(house.vertex.remotesOf(id)).hasSize(1);
  }

  @Test
  void adoptsAJobThatNobodyKnowsWithWhatItAskedFor() {
    house.anEndedJob("other");
    Submission lost = Submissions.aSubmission("lost");
    start(lost);
    house.sweep();
    JobView found = house.rows.describe(Scope.of(lost.place()), FORGOTTEN).orElseThrow();
    assertThat(found.job().state().phase()).isEqualTo(Phase.PENDING);
    assertThat(found.submission().request()).isEqualTo(lost.request());
    assertThat(reasons(FORGOTTEN)).containsExactly(Reason.FOUND, Reason.ADOPTED);
    assertThat(house.vertex.cancels()).isEmpty();
  }

  @Test
  void watchesWhatItAdoptedUntilItEnds() {
    house.anEndedJob("other");
    start(Submissions.aSubmission("lost"));
    house.sweep();
    house.vertex.setState(FORGOTTEN, State.SUCCEEDED);
    house.sweep();
    house.clock.advance(House.LEASE);
    house.observe.observe();
    assertThat(house.phase(FORGOTTEN)).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void knowsAnAdoptedJobByTheKeyThatItWasSubmittedWith() {
    house.anEndedJob("other");
    start(Submissions.aSubmission("lost"));
    house.sweep();
    assertThat(house.submitAgain("lost")).isEqualTo(FORGOTTEN);
  }

  @Test
  void cancelsAJobThatNobodyKnowsIfItsSubmissionHasBecomeAnother() {
    house.anEndedJob("other");
    house.aJob("lost");
    start(Submissions.aSubmission("lost"));
    house.sweep();
    assertThat(house.vertex.remotesOf(FORGOTTEN))
        .extracting(RemoteJob::state)
        .containsExactly(State.CANCELLING);
    assertThat(house.rows.find(FORGOTTEN)).isEmpty();
  }

  private void start(Submission submission) {
    Job job = JobStory.of(FORGOTTEN.value()).starting();
    house.vertex.start(
        new Order(job, new SubmissionKey(submission.key().value()), submission.request()));
  }

  private List<Reason> reasons(JobId id) {
    return house.rows.history(Places.aPlace().project(), id).stream()
        .map(HistoryEntry::cause)
        .map(cause -> cause.reason())
        .toList();
  }
}
