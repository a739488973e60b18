package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.JobRequests.aContainerJob;
import static dev.trainyard.domain.testkit.JobRequests.aPythonJob;
import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.UnknownFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmitJobsServiceTest {
  private final House house = new House();

  @Test
  void writesDownASoundRequestAndWakesTheStarter() {
    JobId id = house.aJob("a");
    assertThat(house.story(id)).containsExactly(Phase.QUEUED);
    assertThat(house.wakes).hasValue(1);
  }

  @Test
  void keepsTheFirstOfEqualSubmissions() {
    JobId id = house.aJob("a");
    assertThat(submit(new Command(aSubmission("a"), List.of())))
        .containsExactly(new Outcome.AlreadyKnown(id));
    assertThat(house.wakes).hasValue(1);
  }

  @Test
  void namesTheFirstJobWhenItsKeyComesWithAnotherRequest() {
    Outcome first = submit(new Command(aSubmission("a", aContainerJob()), List.of())).getFirst();
    JobId id = ((Outcome.Accepted) first).id();
    assertThat(submit(new Command(aSubmission("a", aPythonJob()), List.of())))
        .containsExactly(new Outcome.KeyTaken(id));
  }

  @Test
  void refusesOneWithAllItsViolationsAndHarmsNoNeighbour() {
    Violation found = new Violation("job_spec.extra", "Cannot find field.");
    List<Outcome> outcomes =
        submit(
            new Command(aSubmission("before"), List.of()),
            new Command(aSubmission("bad", named("")), List.of(found)),
            new Command(aSubmission("after"), List.of()));
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Accepted.class);
    assertThat(((Outcome.Refused) outcomes.get(1)).violations())
        .extracting(Violation::field)
        .containsExactly("job_spec.extra", "display_name");
  }

  @Test
  void saysOnceWhatIsWrongWithAField() {
    Violation found = new Violation("display_name", "Invalid value.");
    Outcome outcome = submit(new Command(aSubmission("bad", named("")), List.of(found))).getFirst();
    assertThat(((Outcome.Refused) outcome).violations()).containsExactly(found);
  }

  @Test
  void saysOfWhatCannotBeReadOnlyThat() {
    Violation found = new Violation("", "Syntax error at line 1, column 17.");
    Outcome outcome = submit(new Command(aSubmission("bad", named("")), List.of(found))).getFirst();
    assertThat(((Outcome.Refused) outcome).violations()).containsExactly(found);
  }

  private List<Outcome> submit(Command... commands) {
    return house.submit.submit(List.of(commands));
  }

  private static CustomJob named(String displayName) {
    CustomJob sound = aContainerJob();
    return new CustomJob(displayName, sound.jobSpec(), Map.of(), null, UnknownFields.NONE);
  }
}
