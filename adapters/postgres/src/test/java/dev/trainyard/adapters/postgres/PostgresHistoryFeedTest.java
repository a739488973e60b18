package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.testkit.HistoryFeedContract;
import dev.trainyard.application.testkit.StorageContract;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Steps;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class PostgresHistoryFeedTest extends PostgresFixture implements HistoryFeedContract {

  @Test
  void waitsForARowWhoseTransactionCommitsLate() throws SQLException {
    accepted(1);
    accepted(2);
    passAll();
    try (Connection late = source.getConnection()) {
      late.setAutoCommit(false);
      AdvanceSql.advance(late, List.of(JobStory.of(1).claim()));
      store.advance(List.of(JobStory.of(2).claim()));
      assertThat(ids(feed.next(10))).isEmpty();
      passAll();
      late.commit();
    }
    assertThat(ids(feed.next(10))).containsExactly("1/2", "2/2");
  }

  @Test
  void passesOverWhatWasRolledBack() throws SQLException {
    accepted(1);
    accepted(2);
    passAll();
    try (Connection failed = source.getConnection()) {
      failed.setAutoCommit(false);
      AdvanceSql.advance(failed, List.of(JobStory.of(1).claim()));
      store.advance(List.of(JobStory.of(2).claim()));
      failed.rollback();
    }
    assertThat(ids(feed.next(10))).containsExactly("2/2");
  }

  @Test
  void neverTellsAClaimBeforeTheStepThatItFollowed() throws SQLException {
    Job starting = startingJob();
    try (Connection early = source.getConnection()) {
      early.setAutoCommit(false);
      run(early, "select pg_current_xact_id()");
      store.advance(List.of(throttled(starting)));
      assertThat(claimOn(early)).isZero();
      early.commit();
      assertThat(claimOn(early)).isOne();
      early.commit();
    }
    assertThat(ids(feed.next(10))).containsExactly("1/1", "1/2", "1/3", "1/4");
  }

  @Test
  void readsThroughItsIndex() {
    intake.accept(LongStream.rangeClosed(1, 3000).mapToObj(StorageContract::arrival).toList());
    run("analyze history");
    String plan =
        String.join(
            "\n",
            ask(
                """
                explain select * from history
                where (xid, seq) > ('1'::xid8, 0) and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by xid, seq limit 10
                """));
    assertThat(plan)
        .contains("Merge Append")
        .contains("Index Scan using history_other_xid_seq_idx");
  }

  private Job startingJob() {
    accepted(1);
    return claim(1).getFirst().job();
  }

  private static Transition throttled(Job job) {
    Wait wait = new Wait(WaitReason.API_RATE, "busy", NOON);
    return job.settle(new Throttled(wait), NOON, Channel.STARTER).orElseThrow();
  }

  private int claimOn(Connection connection) throws SQLException {
    Claim claim = StorageContract.aClaim(Places.aPlace(), 1);
    return ((PostgresJobQueue) ClientProxy.unwrap(queue)).claim(connection, claim).size();
  }

  private void passAll() {
    var lease = leasesOf("a").acquire("relay", Duration.ofMinutes(1)).orElseThrow();
    assertThat(feed.passed(feed.next(100), lease)).isTrue();
  }

  private static List<String> ids(Window window) {
    return Steps.of(window.events());
  }
}
