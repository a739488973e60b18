package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.testkit.StorageContract;
import dev.trainyard.domain.job.JobId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class MigrationTest extends PostgresFixture {
  @Inject HistoryUpkeep upkeep;
  @Inject Supplier<JobId> ids;
  @Inject PostgresNodeNumbers nodes;

  @Test
  void putsTheHistoryOfANewJobIntoItsMonth() {
    long id = ids.get().value();
    Arrival arrival = StorageContract.arrival(id);
    intake.accept(List.of(arrival));
    String month = Instant.ofEpochMilli(id >> JobIds.MILLIS_SHIFT).toString().substring(0, 7);
    assertThat(ask("select tableoid::regclass from history"))
        .containsExactly("history_" + month.replace('-', '_'));
  }

  @Test
  void keepsTheHistoryOfAnIdOutsideAllMonths() {
    accepted(1);
    assertThat(ask("select tableoid::regclass from history")).containsExactly("history_other");
  }

  @Test
  void makesMissingMonthsOnce() {
    assertThat(upkeep.makeMonths()).isZero();
    run(
        "drop table "
            + ask("select max(relname) from pg_class where relname ~ '^history_2.*[0-9]$'")
                .getFirst());
    assertThat(upkeep.makeMonths()).isOne();
    assertThat(upkeep.makeMonths()).isZero();
  }

  @Test
  void givesNodeNumbersThatFitIntoAnId() {
    int first = nodes.next();
    assertThat(nodes.next()).isEqualTo((first + 1) % 1024).isBetween(0, 1023);
  }
}
