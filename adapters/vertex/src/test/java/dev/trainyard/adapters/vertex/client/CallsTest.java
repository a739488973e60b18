package dev.trainyard.adapters.vertex.client;

import static dev.trainyard.domain.testkit.JobRequests.aContainerJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.client.ScriptedVertex.Mishap;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.application.testkit.TrainingServiceContract;
import dev.trainyard.application.testkit.WholeList;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.StartOutcome.Started;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CallsTest {
  private static final Listing FIRST = Listing.live(Places.aPlace(), "");

  private final ScriptedVertex vertex;
  private final VertexTrainingService service;

  CallsTest() throws IOException {
    vertex = new ScriptedVertex();
    service = Services.of(settings());
  }

  private VertexSettings settings() {
    return VertexSettings.emulator(vertex.address(), "yard");
  }

  @AfterEach
  void close() {
    service.close();
    vertex.close();
  }

  @Test
  void leavesJobsOfOthersAlone() {
    vertex.add(job("1", "trainyard-job", "5", "trainyard-attempt", "1"));
    vertex.add(job("2", "trainyard-job", "5", "trainyard-attempt", "1", "trainyard-yard", "other"));
    vertex.add(
        job("3", "trainyard-job", "five", "trainyard-attempt", "1", "trainyard-yard", "yard"));
    vertex.add(job("4", "trainyard-job", "5", "trainyard-yard", "yard"));
    vertex.add(job("5", "trainyard-job", "5", "trainyard-attempt", "2", "trainyard-yard", "yard"));
    assertThat(WholeList.live(service, Places.aPlace()))
        .singleElement()
        .satisfies(remote -> assertThat(remote.attempt()).isEqualTo(2));
    assertThat(service.findByLabel(Places.aPlace(), List.of(new JobId(5)))).hasSize(1);
  }

  @Test
  void takesAStateFromANewerApiForLive() {
    CustomJob job =
        job("1", "trainyard-job", "5", "trainyard-attempt", "1", "trainyard-yard", "yard");
    vertex.add(job.toBuilder().setStateValue(99).build());
    assertThat(WholeList.live(service, Places.aPlace())).hasSize(1);
  }

  @Test
  void asksForFewByNameAndForManyByLabel() {
    List<Job> jobs = LongStream.rangeClosed(1, 120).mapToObj(this::begun).toList();
    service.look(Places.aPlace(), jobs.subList(0, 8));
    assertThat(vertex.requests(GetCustomJobRequest.class)).hasSize(8);
    service.look(Places.aPlace(), jobs.subList(0, 9));
    assertThat(vertex.requests(GetCustomJobRequest.class)).hasSize(8);
    assertThat(vertex.requests(ListCustomJobsRequest.class)).hasSize(1);
    assertThat(service.look(Places.aPlace(), jobs)).hasSize(120);
    assertThat(vertex.requests(ListCustomJobsRequest.class)).hasSize(1 + 3);
    assertThat(service.findByLabel(Places.aPlace(), jobs.stream().map(Job::id).toList()))
        .hasSize(120);
    assertThat(vertex.requests(ListCustomJobsRequest.class)).hasSize(1 + 3 + 3);
  }

  @Test
  void believesOnlyAGetThatAJobIsGone() {
    List<Job> jobs = LongStream.rangeClosed(1, 12).mapToObj(this::begun).toList();
    vertex.change(jobs.get(3).attempt().remoteName(), CustomJob.Builder::clearLabels);
    vertex.delete(jobs.get(4).attempt().remoteName());
    assertThat(service.look(Places.aPlace(), jobs)).hasSize(11);
    assertThat(vertex.requests(GetCustomJobRequest.class)).hasSize(2);
  }

  @Test
  void asksForNoMoreThanItNeeds() {
    var _ = WholeList.live(service, Places.aPlace());
    ListCustomJobsRequest request = vertex.requests(ListCustomJobsRequest.class).getFirst();
    assertThat(request.getPageSize()).isEqualTo(100);
    assertThat(request.getReadMask().getPathsList())
        .containsExactly("name", "state", "labels", "start_time", "end_time", "error");
    assertThat(request.getFilter())
        .startsWith("labels.trainyard-yard=\"yard\" AND state!=\"JOB_STATE_SUCCEEDED\" AND ");
  }

  @Test
  void waitsForEachReadOfTheBudget() {
    Tight budget = new Tight(3);
    List<Duration> rests = new ArrayList<>();
    try (VertexTrainingService patient =
        new VertexTrainingService(
            settings().withPageSize(2), budget, new SettableClock(JobStory.NOON), rests::add)) {
      LongStream.rangeClosed(1, 5).forEach(this::begun);
      assertThat(WholeList.live(patient, Places.aPlace())).hasSize(5);
    }
    assertThat(budget.granted).isEqualTo(3);
    assertThat(rests)
        .hasSize(9)
        .startsWith(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void losesPatienceWithAnEmptyBudgetBeforeAnythingIsSent() {
    List<Duration> rests = new ArrayList<>();
    try (VertexTrainingService patient =
        new VertexTrainingService(
            settings(),
            new Tight(Integer.MAX_VALUE),
            new SettableClock(JobStory.NOON),
            rests::add)) {
      assertThatThrownBy(() -> patient.list(FIRST))
          .isInstanceOf(TrainingServiceAwayException.class)
          .hasMessageContaining("no read was granted");
    }
    assertThat(vertex.calls()).isZero();
    assertThat(rests.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {
        "UNAVAILABLE",
        "RESOURCE_EXHAUSTED",
        "PERMISSION_DENIED",
        "INTERNAL",
        "INVALID_ARGUMENT"
      })
  void isAwayWhenAReadFails(Code code) {
    Job job = begun(1);
    List<Runnable> reads =
        List.of(
            () -> service.list(FIRST),
            () -> service.findByLabel(Places.aPlace(), List.of(job.id())),
            () -> service.look(Places.aPlace(), List.of(job)),
            () -> service.cancel(Places.aPlace(), job.attempt().remoteName()));
    for (Runnable read : reads) {
      vertex.next(Mishap.error(Statuses.of(code, "scripted")));
      assertThatThrownBy(read::run)
          .isInstanceOf(TrainingServiceAwayException.class)
          .hasMessageContaining("scripted");
    }
  }

  @Test
  void isAwayWhenNoAnswerComesInTime() {
    Job job = begun(1);
    Duration soon = Duration.ofMillis(300);
    try (VertexTrainingService hasty = Services.of(settings().withDeadlines(soon, soon))) {
      List<Runnable> reads =
          List.of(
              () -> hasty.list(FIRST),
              () -> hasty.look(Places.aPlace(), List.of(job)),
              () -> hasty.cancel(Places.aPlace(), job.attempt().remoteName()));
      for (Runnable read : reads) {
        vertex.next(Mishap.silence());
        assertThatThrownBy(read::run).isInstanceOf(TrainingServiceAwayException.class);
      }
    }
  }

  @Test
  void keepsAPageTokenThatVertexDidNotRefuse() {
    LongStream.rangeClosed(1, 6).forEach(this::begun);
    try (VertexTrainingService small = Services.of(settings().withPageSize(5))) {
      Listing second = Listing.live(Places.aPlace(), small.list(FIRST).next());
      vertex.next(Mishap.error(Statuses.of(Code.UNAVAILABLE, "scripted")));
      assertThatThrownBy(() -> small.list(second)).isInstanceOf(TrainingServiceAwayException.class);
      assertThat(small.list(second).jobs()).hasSize(1);
      vertex.next(Mishap.error(Statuses.of(Code.INVALID_ARGUMENT, "Page token is invalid.")));
      assertThatThrownBy(() -> small.list(second))
          .isInstanceOf(PageTokenRefusedException.class)
          .hasMessageContaining("Page token is invalid.");
    }
  }

  @Test
  void isAwayWhenAListByLabelCannotBeReadToItsEnd() {
    Job job = begun(1);
    LongStream.rangeClosed(2, 6).forEach(_ -> begun(1));
    try (VertexTrainingService small = Services.of(settings().withPageSize(5))) {
      assertThat(small.findByLabel(Places.aPlace(), List.of(job.id()))).hasSize(6);
      vertex.next(Mishap.none());
      vertex.next(Mishap.error(Statuses.of(Code.INVALID_ARGUMENT, "Page token is invalid.")));
      assertThatThrownBy(() -> small.findByLabel(Places.aPlace(), List.of(job.id())))
          .isInstanceOf(TrainingServiceAwayException.class);
    }
  }

  @Test
  void asksForTheYoungWithTheSameFilterOnEachPage() {
    LongStream.rangeClosed(1, 6).forEach(this::begun);
    try (VertexTrainingService small = Services.of(settings().withPageSize(5))) {
      assertThat(WholeList.createdSince(JobStory.NOON.minusMillis(1), small, Places.aPlace()))
          .hasSize(6);
    }
    assertThat(vertex.requests(ListCustomJobsRequest.class))
        .hasSize(2)
        .extracting(ListCustomJobsRequest::getFilter)
        .containsOnly("labels.trainyard-yard=\"yard\" AND create_time>=\"2026-03-01T11:59:59Z\"");
  }

  private Job begun(long id) {
    Job starting = JobStory.of(id).starting();
    StartOutcome outcome =
        service.start(new Order(starting, TrainingServiceContract.KEY, aContainerJob()));
    assertThat(outcome).isInstanceOf(Started.class);
    return starting.settle(outcome, JobStory.NOON, Channel.STARTER).orElseThrow().after();
  }

  private static CustomJob job(String id, String... labels) {
    CustomJob.Builder job =
        CustomJob.newBuilder()
            .setName(Places.aPlace().parent() + "/customJobs/" + id)
            .setState(JobState.JOB_STATE_RUNNING);
    for (int i = 0; i < labels.length; i += 2) {
      job.putLabels(labels[i], labels[i + 1]);
    }
    return job.build();
  }

  /** Grants a call only after it was asked in vain so many times. */
  private static final class Tight implements ApiBudget {
    private final int vain;
    private int asked;
    private int granted;

    Tight(int vain) {
      this.vain = vain;
    }

    @Override
    public int take(Place place, Call call, int wanted) {
      assertThat(call).isEqualTo(Call.READ);
      if (asked++ < vain) {
        return 0;
      }
      asked = 0;
      granted++;
      return 1;
    }

    @Override
    public void giveBack(Place place, Call call, int unused) {
      throw new AssertionError("nothing was taken in vain");
    }
  }
}
