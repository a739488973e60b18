package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.testkit.JobQueueContract;
import dev.trainyard.application.testkit.StorageContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class PostgresJobQueueTest extends PostgresFixture implements JobQueueContract {

  @Test
  void claimsThroughItsPartialIndexAlone() {
    intake.accept(LongStream.rangeClosed(1, 3000).mapToObj(StorageContract::arrival).toList());
    run("analyze job");
    assertThat(String.join("\n", planOfAClaim()))
        .contains("Index Scan using job_to_claim on job")
        .doesNotContain("Seq Scan on job")
        .doesNotContain("Sort Key: job.priority");
  }

  private List<String> planOfAClaim() {
    String claim =
        "explain "
            + PostgresJobQueue.CLAIM
                .replaceFirst("\\?", "(select id from place limit 1)")
                .replaceFirst("\\?", "now()")
                .replaceFirst("\\?", "(select id from place limit 1)")
                .replaceFirst("\\?", "100")
                .replaceFirst("\\?", "now()")
                .replaceFirst("\\?", "now()")
                .replaceFirst("\\?", "'trainyard'")
                .replaceFirst("\\?", "6")
                .replaceFirst("\\?", "2")
                .replaceFirst("\\?", "''");
    return ask(claim);
  }
}
