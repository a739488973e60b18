package dev.trainyard.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.trainyard.domain.testkit.Jobs;
import dev.trainyard.domain.testkit.Submissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTest {
  static Stream<Arguments> everyEdge() {
    return Jobs.oneOfEachPhase().stream()
        .flatMap(from ->
            Jobs.oneOfEachPhase().stream()
                .map(to -> Arguments.of(from.state().phase(), to.state().phase(), from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyEdge")
  void goesAlongTheEdgesOfItsPhaseAndNoOther(Phase from, Phase to, Job before, Job target) {
    Job after = withVersion(target, before.version() + 1);
    if (from.next().contains(to)) {
      assertThatNoException().isThrownBy(() -> step(before, after));
    } else {
      assertThatIllegalStateException()
          .isThrownBy(() -> step(before, after))
          .withMessage("job " + before.id() + " cannot go from " + from + " to " + to);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWhereNothingFollows(Phase phase) {
    assertThat(phase.isTerminal()).isEqualTo(phase.next().isEmpty());
  }

  @Test
  void skipsNoVersion() {
    Job before = Jobs.aQueuedJob();
    for (int version : new int[] {before.version(), before.version() + 2}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> step(before, withVersion(Jobs.aStartingJob(), version)))
          .withMessageContaining("skips a version");
    }
  }

  @Test
  void canBeClaimedOnlyFromTheQueue() {
    for (Job job : Jobs.oneOfEachPhase().subList(1, Phase.values().length)) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              job.claim(job.times().updateTime(), job.times().updateTime(), Submissions.aCause()));
    }
  }

  private static Transition step(Job before, Job after) {
    return new Transition(before, after, Submissions.aCause());
  }

  private static Job withVersion(Job job, int version) {
    return new Job(job.id(), job.place(), version, job.state(), job.attempt(), job.times());
  }
}
