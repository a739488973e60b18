package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.testkit.Steps;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class RestoredDumpTest extends PostgresFixture {

  @Test
  void leavesTheRowsOfThisClusterAlone() {
    accepted(1);
    pass(feed.next(10));
    accepted(2);
    assertThat(ask("select adopt_restored_rows()")).containsExactly("f");
    assertThat(ids(feed.next(10))).containsExactly("2/1");
  }

  @Test
  void leavesTheRowsAloneThatOthersWriteWhileItLooks() throws SQLException {
    try (Connection starting = source.getConnection()) {
      starting.setAutoCommit(false);
      run(starting, "select pg_current_xact_id()");
      accepted(1);
      try (Parameters adopt = Parameters.of(starting, "select adopt_restored_rows()")) {
        assertThat(adopt.rows(row -> row.getBoolean(1))).containsExactly(false);
      }
      starting.commit();
    }
    assertThat(ids(feed.next(10))).containsExactly("1/1");
  }

  @Test
  void tellsAgainWhatWasReadBeforeTheRowsWereNumberedAnew() {
    accepted(1);
    Window before = feed.next(10);
    accepted(2);
    comeFromAnotherCluster();
    assertThat(ask("select adopt_restored_rows()")).containsExactly("t");
    Lease lease = leasesOf("a").acquire("relay", Duration.ofMinutes(1)).orElseThrow();
    assertThat(feed.passed(before, lease)).isFalse();
    assertThat(ids(feed.next(10))).containsExactly("1/1", "2/1");
  }

  @Test
  void claimsTheJobsAndTellsTheRestOfADumpFromAnotherCluster() {
    accepted(1);
    pass(feed.next(10));
    accepted(2);
    comeFromAnotherCluster();
    assertThat(claim(10)).isEmpty();
    assertThat(ask("select adopt_restored_rows()")).containsExactly("t");
    assertThat(ask("select adopt_restored_rows()")).containsExactly("f");
    assertThat(claim(10)).hasSize(2);
    assertThat(ids(feed.next(10))).containsExactly("2/1", "1/2", "2/2");
  }

  @Test
  void tellsWhatServersWroteBesideADumpBeforeItWasAdopted() {
    accepted(1);
    pass(feed.next(10));
    comeFromAnotherCluster();
    accepted(2);
    assertThat(ask("select adopt_restored_rows()")).containsExactly("t");
    assertThat(ids(feed.next(10))).containsExactly("2/1");
  }

  private void comeFromAnotherCluster() {
    for (String column : List.of("history.xid", "job.last_xid", "relay_position.xid")) {
      String[] parts = column.split("\\.", 2);
      run(
          "update %1$s set %2$s = (%2$s::text::bigint + 1000000)::text::xid8"
              .formatted(parts[0], parts[1]));
    }
  }

  private void pass(Window window) {
    Lease lease = leasesOf("a").acquire("relay", Duration.ofMinutes(1)).orElseThrow();
    assertThat(feed.passed(window, lease)).isTrue();
  }

  private static List<String> ids(Window window) {
    return Steps.of(window.events());
  }
}
