package dev.trainyard.emulator.chaos;

import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.vertex.client.VertexSettings;
import dev.trainyard.adapters.vertex.client.VertexTrainingService;
import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.service.Corridors;
import dev.trainyard.application.service.Pace;
import dev.trainyard.application.service.Ramps;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.application.service.WatchPace;
import dev.trainyard.application.service.Watchtower;
import dev.trainyard.application.service.Yard;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the server's watcher takes lists that are not what they should be. */
@Timeout(60)
class ServerWatchTest {
  private static final int JOBS = 12;
  private static final int ENDING = 5;
  private static final int PAGE = 3;

  @TempDir Path state;
  private final SettableClock clock = new SettableClock(JobStory.NOON);
  private final InMemoryYard rows = new InMemoryYard(clock);
  private final Yard yard = new Yard(rows, rows, clock);
  private Stand stand;
  private VertexTrainingService service;
  private ObserveJobsUseCase observe;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand(state, Duration.ofHours(1));
    service =
        new VertexTrainingService(
            VertexSettings.emulator(stand.emulator.endpoint(), "yard").withPageSize(PAGE),
            rows,
            clock,
            _ -> {});
    WatchPace pace =
        new WatchPace(Duration.ofSeconds(1), WatchPace.UNLIMITED, Duration.ofSeconds(10));
    observe = Corridors.observeJobs(new Watchtower(pace, rows, service, rows, rows), yard);
    begin();
    watchUntil(Phase.RUNNING, JOBS);
  }

  @AfterEach
  void stop() {
    service.close();
    stand.close();
  }

  private static Stream<Arguments> lies() {
    return Stream.of(
        lie("stale", draft -> draft.staleBy(Duration.ofSeconds(2))),
        lie("old versions", draft -> draft.first(20).versionsBehind(1)),
        lie("without the newest", draft -> draft.withoutNewest(2)),
        lie("reordered", FaultDraft::reordered),
        lie("rows missing", draft -> draft.rowsMissing(1)),
        lie("doubled rows", FaultDraft::duplicateRow),
        lie("tokens expired at times", draft -> draft.probability(0.3).expiredPageToken()),
        lie("tokens always expired", FaultDraft::expiredPageToken),
        lie("an empty last page", FaultDraft::emptyNextPage),
        lie("errors at times", draft -> draft.probability(0.3).unavailable()));
  }

  private static Arguments lie(String name, Function<FaultDraft<PostedFault>, PostedFault> fault) {
    return Arguments.of(name, fault);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void learnsWhatEndedAndLosesNothingThatRuns(
      String name, Function<FaultDraft<PostedFault>, PostedFault> lie) {
    PostedFault fault = lie.apply(stand.faults.on("ListCustomJobs"));
    live().stream()
        .limit(ENDING)
        .forEach(job -> stand.client.cancelCustomJob(job.attempt().remoteName()));
    watchUntil(Phase.CANCELLED, ENDING);
    watch(60);
    assertThat(fault.struck()).isPositive();
    assertThat(live())
        .hasSize(JOBS - ENDING)
        .allMatch(job -> job.state().phase() == Phase.RUNNING && job.version() == 4);
  }

  private void begin() {
    AtomicLong ids = new AtomicLong(1000);
    UseCases.submitJobs(rows, () -> new JobId(ids.incrementAndGet()), clock, () -> {})
        .submit(
            IntStream.range(0, JOBS)
                .mapToObj(i -> new Command(aSubmission("key-" + i), List.of()))
                .toList());
    Ramps ramps = new Ramps(new Pace(JOBS, JOBS, Duration.ofMinutes(5)), Runnable::run, () -> {});
    for (int claimed = 1; claimed > 0; ) {
      claimed = Corridors.startJobs(yard, service, rows, ramps).start().claimed();
    }
  }

  private List<Job> live() {
    return rows.after(Places.aPlace(), 0, JOBS);
  }

  private void watchUntil(Phase phase, long jobs) {
    Awaitility.await()
        .until(
            () -> {
              watch(1);
              return rows.count(Places.aPlace().project(), "").getOrDefault(phase, 0L);
            },
            found -> found == jobs);
  }

  private void watch(int seconds) {
    for (int second = 0; second < seconds; second++) {
      observe.observe();
      clock.advance(Duration.ofSeconds(1));
    }
  }
}
