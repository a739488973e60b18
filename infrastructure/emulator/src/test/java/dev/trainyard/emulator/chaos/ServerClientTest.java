package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.vertex.client.VertexSettings;
import dev.trainyard.adapters.vertex.client.VertexTrainingService;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.application.testkit.WholeList;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.WaitReason;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.JobStory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the server's client of Vertex takes what can befall its calls. */
@Timeout(60)
class ServerClientTest {
  private static final Job JOB = JobStory.of(17).starting();
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir Path state;
  private Stand stand;
  private VertexTrainingService service;

  private static final class Enough implements ApiBudget {
    @Override
    public int take(Place place, Call call, int wanted) {
      return wanted;
    }

    @Override
    public void giveBack(Place place, Call call, int unused) {}
  }

  @BeforeEach
  void start() throws Exception {
    stand = new Stand(state, Duration.ofHours(1));
    service = service(LONG);
  }

  private VertexTrainingService service(Duration createDeadline) {
    return new VertexTrainingService(
        VertexSettings.emulator(stand.emulator.endpoint(), "yard")
            .withDeadlines(createDeadline, LONG),
        new Enough(),
        () -> JobStory.NOON,
        _ -> {});
  }

  @AfterEach
  void stop() {
    service.close();
    stand.close();
  }

  private StartOutcome begin() {
    return service.start(new Order(JOB, new SubmissionKey("key"), JobRequests.aContainerJob()));
  }

  private List<RemoteJob> found() {
    return service.findByLabel(JOB.place(), List.of(JOB.id()));
  }

  private static Stream<Arguments> losses() {
    return Stream.of(
        loss("reset", FaultDraft::reset, 0),
        loss("reset after", FaultDraft::resetAfterEffect, 1),
        loss("stream after", FaultDraft::resetStreamAfterEffect, 1),
        loss("half", FaultDraft::halfAnswer, 1),
        loss("unavailable", FaultDraft::unavailable, 0),
        loss("late", draft -> draft.deadlineExceededAfterEffect(), 1));
  }

  private static Arguments loss(
      String name, Function<FaultDraft<PostedFault>, PostedFault> fault, int jobs) {
    return Arguments.of(name, fault, jobs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void neverTakesALostAnswerForARefusal(
      String name, Function<FaultDraft<PostedFault>, PostedFault> fault, int jobs) {
    PostedFault posted = fault.apply(stand.faults.on("CreateCustomJob").first(1));

    assertThat(begin()).isInstanceOf(StartOutcome.Unclear.class);
    assertThat(posted.struck()).isOne();
    assertThat(found()).hasSize(jobs);
  }

  @Test
  void waitsNoLongerThanItsDeadlineForAnAnswer() {
    service.close();
    service = service(SHORT);
    // why: what a cold connection takes is not the server's
    assertThat(found()).isEmpty();
    PostedFault fault = stand.faults.on("CreateCustomJob").noAnswerAfterEffect();

    assertThat(begin())
        .isInstanceOfSatisfying(
            StartOutcome.Unclear.class,
            unclear -> assertThat(unclear.words()).startsWith("DEADLINE_EXCEEDED"));
    Awaitility.await().untilAsserted(() -> assertThat(fault.struck()).isOne());
    Awaitility.await().untilAsserted(() -> assertThat(found()).hasSize(1));
  }

  private static Stream<Arguments> throttles() {
    return Stream.of(
        throttle(FaultDraft::stockout, WaitReason.CAPACITY),
        throttle(FaultDraft::trainingQuota, WaitReason.QUOTA),
        throttle(FaultDraft::requestQuota, WaitReason.API_RATE),
        throttle(draft -> draft.perMinute(0), WaitReason.API_RATE),
        throttle(FaultDraft::permissionDenied, WaitReason.BACKOFF),
        throttle(FaultDraft::unauthenticated, WaitReason.BACKOFF));
  }

  private static Arguments throttle(
      Function<FaultDraft<PostedFault>, PostedFault> fault, WaitReason reason) {
    return Arguments.of(fault, reason);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("throttles")
  void waitsForWhatVertexSaysIsShort(
      Function<FaultDraft<PostedFault>, PostedFault> fault, WaitReason reason) {
    PostedFault posted = fault.apply(stand.faults.on("CreateCustomJob"));

    assertThat(begin())
        .isInstanceOfSatisfying(
            StartOutcome.Throttled.class,
            throttled -> assertThat(throttled.waitsFor().reason()).isEqualTo(reason));
    assertThat(posted.struck()).isOne();
    assertThat(found()).isEmpty();
  }

  @Test
  void neverTakesAnUnreadableListForAnEmptyOne() {
    assertThat(begin()).isInstanceOf(StartOutcome.Started.class);
    stand.faults.on("ListCustomJobs").halfAnswer();

    assertThatThrownBy(() -> service.list(Listing.live(JOB.place(), "")))
        .isInstanceOf(TrainingServiceAwayException.class);
  }

  @Test
  void endsAListThatNamesAnEmptyPage() {
    assertThat(begin()).isInstanceOf(StartOutcome.Started.class);
    stand.faults.on("ListCustomJobs").emptyNextPage();

    assertThat(WholeList.live(service, JOB.place())).hasSize(1);
  }
}
