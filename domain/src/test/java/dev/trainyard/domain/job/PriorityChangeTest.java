package dev.trainyard.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.testkit.Jobs;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriorityChangeTest {
  private static final Instant LATER = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void isOnlyOfWhatWaits() {
    for (Job job : Jobs.oneOfEachPhase()) {
      assertThat(PriorityChange.of(job, 0, 5, LATER, because("")).isPresent())
          .as("%s", job.state())
          .isEqualTo(job.state().phase() == Phase.QUEUED);
    }
  }

  @Test
  void leavesTheJobWaitingForTheSameAndCountsOn() {
    Job job = Jobs.aQueuedJob();
    Job after = PriorityChange.of(job, 0, 5, LATER, because("")).orElseThrow().after();
    assertThat(after.state()).isEqualTo(job.state());
    assertThat(after.version()).isEqualTo(job.version() + 1);
    assertThat(after.times().updateTime()).isEqualTo(LATER);
    assertThat(after.times().createTime()).isEqualTo(job.times().createTime());
  }

  @Test
  void saysWhatChangesAndThenWhy() {
    assertThat(detailOf("")).isEqualTo("from -1 to 5");
    assertThat(detailOf("a deadline")).isEqualTo("from -1 to 5: a deadline");
  }

  @Test
  void cannotBeMadeOfWhatDoesNotWaitOrOutOfRange() {
    Job running = Jobs.aRunningJob();
    Job queued = Jobs.aQueuedJob();
    Job next = PriorityChange.of(queued, 0, 5, LATER, because("")).orElseThrow().after();
    assertThatThrownBy(() -> new PriorityChange(running, next, 5, because("")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new PriorityChange(queued, queued, 5, because("")))
        .hasMessageContaining("skips a version");
    assertThatThrownBy(() -> PriorityChange.of(queued, 0, 1001, LATER, because("")))
        .hasMessage("priority is between -1000 and 1000, not 1001");
  }

  private static String detailOf(String why) {
    return PriorityChange.of(Jobs.aQueuedJob(), -1, 5, LATER, because(why))
        .orElseThrow()
        .cause()
        .detail();
  }

  private static Cause because(String why) {
    return new Cause("ann", Channel.HTTP, Reason.PRIORITY_SET, why);
  }
}
