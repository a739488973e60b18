package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.application.testkit.StorageContract.arrivalAt;
import static dev.trainyard.application.testkit.StorageContract.arrivalOfBatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link HistoryFeed} keeps when a part of it is told again. */
public interface HistoryRangeContract extends StorageContract {
  Place ELSEWHERE = new Place("another-project", "europe-west4");

  @Test
  default void tellsAgainTheSameRowsInTheSameOrderWhereverThePositionIs() {
    threeJobs();
    List<JobEvent> first = feed().next(100).events();
    assertThat(again(everything())).isEqualTo(first);
    var lease = leasesOf("a").acquire("relay", Duration.ofMinutes(1)).orElseThrow();
    assertThat(feed().passed(feed().next(100), lease)).isTrue();
    assertThat(again(everything())).isEqualTo(first);
  }

  @Test
  default void tellsAgainInWindowsThatEndEvenWhileMoreIsWritten() {
    threeJobs();
    List<String> told = new ArrayList<>();
    Window window = feed().again(everything(), "", 2);
    accepted(99);
    int windows = 1;
    told.addAll(ids(window.events()));
    while (!window.end().isEmpty()) {
      assertThat(window.events()).hasSizeLessThanOrEqualTo(2);
      window = feed().again(everything(), window.end(), 2);
      told.addAll(ids(window.events()));
      windows++;
    }
    assertThat(told).containsExactly("1/1", "2/1", "3/1", "1/2", "2/2");
    assertThat(windows).isLessThanOrEqualTo(4);
  }

  @Test
  default void tellsAgainOnlyWhatHappenedInTime() {
    threeJobs();
    assertThat(ids(again(range(null, JobStory.NOON.plusSeconds(1), null, "", ""))))
        .containsExactly("1/1", "2/1", "3/1");
    assertThat(ids(again(range(JobStory.NOON.plusSeconds(1), null, null, "", ""))))
        .containsExactly("1/2", "2/2");
    assertThat(ids(again(range(JobStory.NOON, LATER, null, "", ""))))
        .containsExactly("1/1", "2/1", "3/1");
    assertThat(again(range(LATER.plusSeconds(1), null, null, "", ""))).isEmpty();
  }

  @Test
  default void tellsAgainOnlyOneJobOrProjectOrBatch() {
    intake()
        .accept(
            List.of(
                arrival(1),
                arrivalAt(ELSEWHERE, 2),
                arrivalOfBatch("sweep", 3),
                arrivalOfBatch("sweep-2", 4)));
    claim(2);
    String project = Places.aPlace().project();
    assertThat(ids(again(range(null, null, new JobId(1), "", "")))).containsExactly("1/1", "1/2");
    assertThat(ids(again(range(null, null, null, ELSEWHERE.project(), "")))).containsExactly("2/1");
    assertThat(ids(again(range(null, null, null, project, "sweep")))).containsExactly("3/1", "3/2");
    assertThat(again(range(null, null, new JobId(1), ELSEWHERE.project(), ""))).isEmpty();
    assertThat(again(range(null, null, null, ELSEWHERE.project(), "sweep"))).isEmpty();
    assertThat(again(range(null, null, new JobId(77), "", ""))).isEmpty();
  }

  private void threeJobs() {
    accepted(1);
    accepted(2);
    accepted(3);
    claim(2);
  }

  private List<JobEvent> again(HistoryRange range) {
    List<JobEvent> told = new ArrayList<>();
    String after = "";
    do {
      Window window = feed().again(range, after, 3);
      told.addAll(window.events());
      after = window.end();
    } while (!after.isEmpty());
    return told;
  }

  private static List<String> ids(List<JobEvent> events) {
    return Steps.of(events);
  }

  private static HistoryRange everything() {
    return range(null, null, null, "", "");
  }

  private static HistoryRange range(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable JobId job,
      String project,
      String batch) {
    return new HistoryRange(from, to, job, project, batch);
  }
}
