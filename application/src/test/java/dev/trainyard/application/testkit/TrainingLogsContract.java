package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.LogPage;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.application.port.out.TrainingLogs.Query;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.log.LogLine;
import dev.trainyard.domain.log.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link TrainingLogs} keep. */
public interface TrainingLogsContract {
  Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** A remote job's log, and a pen. */
  interface Fixture {
    TrainingLogs logs();

    Place place();

    String remoteName();

    /** Lines of one replica come in the order of their time. */
    void print(Instant time, String replica, String text);
  }

  Fixture fixture();

  private static List<String> texts(LogPage page) {
    return page.lines().stream().map(LogLine::text).toList();
  }

  private static LogPage read(Fixture log, String replica, String after, int limit) {
    return log.logs().read(new Query(log.place(), log.remoteName(), replica, after, limit));
  }

  private static void twoReplicas(Fixture log) {
    log.print(NOON, "workerpool0-0", "one");
    log.print(NOON.plusSeconds(2), "workerpool0-0", "three");
    log.print(NOON.plusSeconds(1), "workerpool1-0", "two");
    log.print(NOON.plusSeconds(3), "workerpool1-0", "four");
  }

  @Test
  default void readsTheLinesOfAllReplicasByTime() {
    Fixture log = fixture();
    twoReplicas(log);
    LogPage page = read(log, "", "", 10);
    assertThat(texts(page)).containsExactly("one", "two", "three", "four");
    assertThat(page.lines().get(1))
        .isEqualTo(new LogLine(NOON.plusSeconds(1), Severity.INFO, "workerpool1-0", "two"));
    assertThat(page.completeUntil()).isAfter(NOON.plusSeconds(3));
  }

  @Test
  default void readsTheLinesOfOneReplica() {
    Fixture log = fixture();
    twoReplicas(log);
    assertThat(texts(read(log, "workerpool1-0", "", 10))).containsExactly("two", "four");
  }

  @Test
  default void goesOnWhereAPageEnded() {
    Fixture log = fixture();
    twoReplicas(log);
    LogPage first = read(log, "", "", 3);
    assertThat(texts(read(log, "", first.next(), 3))).containsExactly("four");
    assertThat(texts(read(log, "", first.next(), 3))).containsExactly("four");
  }

  @Test
  default void losesNoneOfManyLinesOfOneMoment() {
    Fixture log = fixture();
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      printed.add("line " + i);
      log.print(NOON, "workerpool0-0", "line " + i);
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    LogPage page;
    do {
      page = read(log, "", after, 10);
      seen.addAll(texts(page));
      after = page.next();
    } while (page.lines().size() == 10);
    assertThat(seen).isEqualTo(printed);
  }

  @Test
  default void staysWhereItIsUntilThereIsMore() {
    Fixture log = fixture();
    assertThat(read(log, "", "", 10).lines()).isEmpty();
    log.print(NOON, "workerpool0-0", "one");
    LogPage one = read(log, "", read(log, "", "", 10).next(), 10);
    assertThat(one.lines()).isEmpty();
    log.print(NOON.plusSeconds(1), "workerpool0-0", "two");
    assertThat(texts(read(log, "", one.next(), 10))).containsExactly("two");
  }

  @Test
  default void refusesAPositionThatItNeverGave() {
    Fixture log = fixture();
    assertThatThrownBy(() -> read(log, "", "nowhere!", 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere!");
  }
}
