package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.port.out.Setbacks.Setback;
import dev.trainyard.application.testkit.SetbacksContract;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class PostgresSetbacksTest extends PostgresFixture implements SetbacksContract {
  private static final String LIFE =
      "create or replace function database_life() returns text " + "language sql stable return ";

  @Inject
  @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql")
  String firstWords;

  @AfterEach
  void liveOn() {
    run(
        LIFE
            + "(select system_identifier from pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)");
  }

  @Test
  void beginsAtTheLastRowOfTheOldLifeThoughOthersWriteAtOnce() {
    accepted(1);
    fallBack();
    run(firstWords);
    intake.accept(
        List.of(
            new Arrival(
                Job.queued(new JobId(2), Places.aPlace(), NOON.plus(Duration.ofDays(1))),
                Submissions.aSubmission("key-2"))));
    assertThat(setbacks.open().orElseThrow().lastWritten()).isEqualTo(NOON);
  }

  @Test
  void whatIsMendedOfOneLifeIsNotMendedOfTheNextWithItsNumber() {
    Setback first = firstOfTwo();
    accepted(1);
    setbacks.mend(first, Places.aPlace());
    assertThat(claim(1)).isEmpty();
    assertThat(setbacks.close(first)).isFalse();
  }

  @Test
  void forgetsPlacesOfALifeWithTheSameNumber() {
    run(LIFE + "'7/00000002'");
    Setback first = setbacks.open().orElseThrow();
    int old = places.of(Places.aPlace());
    next(first);
    run("delete from place");
    assertThat(setbacks.open()).isPresent();
    assertThat(places.of(Places.aPlace())).isNotEqualTo(old);
  }

  private Setback firstOfTwo() {
    run(LIFE + "'7/00000002'");
    Setback first = setbacks.open().orElseThrow();
    next(first);
    assertThat(setbacks.open()).isPresent();
    return first;
  }

  private void next(Setback first) {
    String number =
        ask("select number from setback where mark = '" + first.life() + "'").getFirst();
    run("delete from setback where number = " + number);
    run("alter table setback alter number restart with " + number);
    run(LIFE + "'7/00000003'");
  }
}
