package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient.ListCustomJobsPage;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RelistingTest {
  @TempDir Path state;
  private Stand stand;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand(state);
  }

  @AfterEach
  void stop() {
    stand.close();
  }

  private List<String> jobs(int number) {
    return IntStream.range(0, number).mapToObj(_ -> stand.ended().getName()).toList().reversed();
  }

  private ListCustomJobsPage page(String token) {
    return stand
        .client
        .listCustomJobs(
            ListCustomJobsRequest.newBuilder()
                .setParent(Stand.PARENT)
                .setPageSize(2)
                .setPageToken(token)
                .build())
        .getPage();
  }

  @Test
  void showsJobsAsTheyWereALongTimeAgo() {
    CustomJob job = stand.ended();
    stand.faults.on("ListCustomJobs").first(1).staleBy(Duration.ofHours(1));

    assertThat(stand.list()).isEmpty();
    assertThat(stand.list()).containsExactly(job);
  }

  @Test
  void showsJobsAsTheyWereSoManyChangesAgo() {
    CustomJob job = stand.ended();
    PostedFault one = stand.faults.on("ListCustomJobs").versionsBehind(1);
    assertThat(stand.list())
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.getName()).isEqualTo(job.getName());
          assertThat(seen.getState()).isEqualTo(JobState.JOB_STATE_RUNNING);
          assertThat(seen.hasEndTime()).isFalse();
        });
    stand.faults.remove(one.id());

    stand.faults.on("ListCustomJobs").versionsBehind(3);
    assertThat(stand.list()).isEmpty();
  }

  @Test
  void asksTheFilterAboutThePastToo() {
    CustomJob job = stand.ended();
    stand.faults.on("ListCustomJobs").versionsBehind(1);
    ListCustomJobsRequest running =
        ListCustomJobsRequest.newBuilder()
            .setParent(Stand.PARENT)
            .setFilter("state=\"JOB_STATE_RUNNING\"")
            .build();

    assertThat(stand.client.listCustomJobs(running).iterateAll())
        .extracting(CustomJob::getName)
        .containsExactly(job.getName());
  }

  @Test
  void lacksTheNewest() {
    List<String> jobs = jobs(3);
    stand.faults.on("ListCustomJobs").withoutNewest(1);

    assertThat(stand.names()).containsExactlyElementsOf(jobs.subList(1, 3));
    ListCustomJobsPage first = page("");
    assertThat(first.getValues()).hasSize(1);
    assertThat(page(first.getNextPageToken()).getValues()).hasSize(1);
  }

  @Test
  void ordersRowsAnewAndInTheSameWayForTheSameSeed() {
    List<String> jobs = jobs(5);
    PostedFault first = stand.faults.on("ListCustomJobs").seed(3).reordered();
    List<List<String>> seen = List.of(stand.names(), stand.names(), stand.names());
    stand.faults.remove(first.id());
    stand.faults.on("ListCustomJobs").seed(3).reordered();

    assertThat(List.of(stand.names(), stand.names(), stand.names())).isEqualTo(seen);
    assertThat(seen)
        .allSatisfy(names ->
            assertThat(names).containsExactlyInAnyOrderElementsOf(jobs).isNotEqualTo(jobs));
  }

  @Test
  void losesRows() {
    List<String> jobs = jobs(4);
    PostedFault fault = stand.faults.on("ListCustomJobs").rowsMissing(3);

    assertThat(stand.names()).hasSize(1).isSubsetOf(jobs);
    assertThat(fault.struck()).isOne();
  }

  @Test
  void showsARowTwice() {
    List<String> jobs = jobs(2);
    stand.faults.on("ListCustomJobs").duplicateRow();

    List<String> names = stand.names();

    assertThat(names).hasSize(3);
    assertThat(new HashSet<>(names)).isEqualTo(new HashSet<>(jobs));
  }

  @Test
  void refusesOnlyPagesAfterTheFirstForTheirToken() {
    List<String> jobs = jobs(3);
    PostedFault fault = stand.faults.on("ListCustomJobs").first(1).expiredPageToken();

    ListCustomJobsPage first = page("");

    assertThatThrownBy(() -> page(first.getNextPageToken()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("Page token is invalid or has expired.");
    assertThat(fault.matched()).isOne();
    assertThat(page(first.getNextPageToken()).getValues())
        .extracting(CustomJob::getName)
        .containsExactly(jobs.getLast());
  }

  @Test
  void promisesAPageAfterTheLastThatIsEmpty() {
    jobs(1);
    stand.faults.on("ListCustomJobs").emptyNextPage();

    ListCustomJobsPage first = page("");
    ListCustomJobsPage second = page(first.getNextPageToken());

    assertThat(first.getValues()).hasSize(1);
    assertThat(first.getNextPageToken()).isNotEmpty();
    assertThat(second.getValues()).isEmpty();
    assertThat(second.getNextPageToken()).isEmpty();
  }
}
