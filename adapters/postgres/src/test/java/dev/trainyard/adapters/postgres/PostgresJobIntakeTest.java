package dev.trainyard.adapters.postgres;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.testkit.JobIntakeContract;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.testkit.Places;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class PostgresJobIntakeTest extends PostgresFixture implements JobIntakeContract {

  @Test
  void keepsOneSpecForJobsThatShareIt() {
    intake.accept(
        LongStream.range(1, 20)
            .mapToObj(
                id -> arrival(id, aSubmission("key-" + id, aRequest().named("n" + id).build())))
            .toList());
    assertThat(ask("select count(*) from job_spec")).containsExactly("1");
    assertThat(claim(20)).extracting(order -> order.request().displayName()).contains("n7", "n19");
  }

  @Test
  void cutsTimesToTheMicrosecondAndNeverMovesThemAhead() {
    Instant fine = Instant.parse("2026-03-01T12:00:00.123456999Z");
    Arrival arrival = arrival(1);
    Job job = Job.queued(new JobId(1), Places.aPlace(), fine);
    intake.accept(List.of(new Arrival(job, arrival.submission())));
    assertThat(store.find(new JobId(1)).orElseThrow().times().createTime())
        .isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
  }

  @Test
  void namesTheKeyOfWhatCannotBeStored() {
    Arrival bad = arrival(2, aSubmission("bad", aRequest().named("a\0b").build()));
    assertThatThrownBy(() -> intake.accept(List.of(arrival(1), bad, arrival(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"bad\"");
    assertThat(store.find(new JobId(2))).isEmpty();
  }

  @Test
  void runsInASessionThatIsNotInUtc() {
    assertThat(ask("show timezone")).containsExactly("Asia/Kathmandu");
  }
}
