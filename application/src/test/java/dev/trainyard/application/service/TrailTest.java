package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final Trail trail = trailOf(1, 2, 3, 4, 5, 6, 7);
  private final Set<String> seen = new HashSet<>();

  @Test
  void knowsWhatIsOvertakenOnlyOnceWhatFollowsIsShown() {
    assertThat(show(1, 3)).isEmpty();
    assertThat(show(4, 5)).containsExactly(2L);
    assertThat(show(7)).containsExactly(6L);
    assertThat(show()).isEmpty();
  }

  @Test
  void takesNewOnesForNoSignOfAnything() {
    assertThat(show(8, 9)).isEmpty();
    assertThat(show(10, 1)).isEmpty();
    assertThat(show(3, 11)).containsExactly(2L);
  }

  @Test
  void suspectsNobodyTwiceHoweverWildTheOrder() {
    assertThat(show(5, 6)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(show(1, 2)).isEmpty();
    assertThat(show(7)).isEmpty();
  }

  @Test
  void suspectsNobodyInAPageThatIsMerelyShuffled() {
    assertThat(show(3, 1, 2)).isEmpty();
    assertThat(show(6, 5, 4)).isEmpty();
  }

  private List<Long> show(long... numbers) {
    List<RemoteJob> page = LongStream.of(numbers).mapToObj(TrailTest::remote).toList();
    page.forEach(remote -> seen.add(remote.name()));
    return trail.overtakenBy(page, seen).stream().map(JobId::value).toList();
  }

  private static Trail trailOf(long... numbers) {
    LinkedHashMap<String, JobId> names = new LinkedHashMap<>();
    LongStream.of(numbers).forEach(each -> names.put(remote(each).name(), new JobId(each)));
    return new Trail(names);
  }

  private static RemoteJob remote(long number) {
    return new RemoteJob(
        "customJobs/" + number, new JobId(number), 1, State.RUNNING, null, null, null);
  }
}
