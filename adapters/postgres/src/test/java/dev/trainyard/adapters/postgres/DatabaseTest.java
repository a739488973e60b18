package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.StoreAwayException;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class DatabaseTest extends PostgresFixture {
  private static final String WRITE = "insert into lease values ('one', 'a', 1, now())";
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void triesAgainInANewTransactionAfterASerializationFailure() {
    String written = database.inTransaction(connection -> failUntil(3, "40001", connection));
    assertThat(written).isEqualTo("written");
    assertThat(tries).hasValue(3);
    assertThat(ask("select count(*) from lease")).containsExactly("1");
  }

  @Test
  void triesAgainAfterADeadlock() {
    String written = database.inTransaction(connection -> failUntil(2, "40P01", connection));
    assertThat(written).isEqualTo("written");
  }

  @Test
  void givesUpAtLastAndSaysThatTheStoreIsAway() {
    assertThatThrownBy(() -> database.inTransaction(c -> failUntil(100, "40001", c)))
        .isInstanceOf(StoreAwayException.class);
    assertThat(tries).hasValue(5);
    assertThat(ask("select count(*) from lease")).containsExactly("0");
  }

  @Test
  void saysThatTheStoreIsAwayWhenTheConnectionBreaksAndGoesOnWithANewOne() {
    assertThatThrownBy(() ->
            database.inTransaction(
                connection -> run(connection, "select pg_terminate_backend(pg_backend_pid())")))
        .isInstanceOf(StoreAwayException.class);
    assertThat(ask("select 1")).containsExactly("1");
  }

  @Test
  void takesBackWhatWasWrittenBeforeAnExceptionOfOurs() {
    assertThatThrownBy(() ->
            database.inTransaction(connection -> {
              run(connection, WRITE);
              throw new IllegalStateException("ours");
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ours");
    assertThat(ask("select count(*) from lease")).containsExactly("0");
  }

  @Test
  void saysThatAStatementWasWrong() {
    assertThatThrownBy(() -> database.atOnce(connection -> run(connection, "select nothing")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void whoStandsStillInATransactionHoldsUpNobodyForEver() {
    assertThat(ask("show idle_in_transaction_session_timeout")).containsExactly("15s");
    assertThat(ask("show tcp_keepalives_idle")).containsExactly("30");
  }

  private String failUntil(int last, String state, Connection connection) throws SQLException {
    run(connection, WRITE);
    if (tries.incrementAndGet() < last) {
      throw new SQLException("on purpose", state);
    }
    return "written";
  }
}
