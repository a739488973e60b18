package dev.trainyard.adapters.vertex.frontdoor;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.application.testkit.AtOnce;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.testkit.Submissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class GatheringTest {
  private static final int CALLERS = 16;

  private final ConcurrentLinkedQueue<List<String>> commits = new ConcurrentLinkedQueue<>();
  private final CountDownLatch arrived = new CountDownLatch(CALLERS);

  /** Begins no commit before all callers have come. */
  private List<Outcome> whenAllAreThere(List<Command> commands) {
    until(arrived);
    return commit(commands);
  }

  private static void until(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Outcome> commit(List<Command> commands) {
    commits.add(commands.stream().map(GatheringTest::keyOf).toList());
    return commands.stream().map(GatheringTest::outcome).toList();
  }

  @Test
  void handsInAtOnceWhatComesAlone() {
    Gathering gathering = new Gathering(this::commit);
    assertThat(gathering.submit(command("7"))).isEqualTo(new Outcome.AlreadyKnown(new JobId(7)));
    assertThat(gathering.submit(command("8"))).isEqualTo(new Outcome.AlreadyKnown(new JobId(8)));
    assertThat(commits).containsExactly(List.of("7"), List.of("8"));
  }

  @Test
  void handsInTogetherWhatComesTogetherAndGivesEachItsOwnAnswer() {
    Gathering gathering = new Gathering(this::whenAllAreThere);
    List<Outcome> outcomes =
        AtOnce.inParallel(
            CALLERS,
            n -> {
              arrived.countDown();
              return gathering.submit(command("" + (n + 1)));
            });
    assertThat(outcomes)
        .isEqualTo(IntStream.rangeClosed(1, CALLERS).mapToObj(n -> outcome("" + n)).toList());
    assertThat(commits.stream().flatMap(List::stream)).hasSize(CALLERS).doesNotHaveDuplicates();
    // why: whoever is held up on the last step to the queue is in a later list
    assertThat(commits).hasSizeLessThan(CALLERS / 2);
  }

  @Test
  void sendsEachHomeWithItsAnswerWhileTheNextListIsWritten() {
    CountDownLatch firstIsHome = new CountDownLatch(1);
    Gathering gathering =
        new Gathering(commands -> {
          if (!commits.isEmpty()) {
            until(firstIsHome);
          }
          return whenAllAreThere(commands);
        });
    AtOnce.inParallel(
        CALLERS,
        n -> {
          arrived.countDown();
          Outcome outcome = gathering.submit(command("" + (n + 1)));
          firstIsHome.countDown();
          return outcome;
        });
    assertThat(commits).hasSizeBetween(2, CALLERS / 2);
  }

  @Test
  void loadsNoCommitWithMoreThanTwoHundred() {
    int crowd = 1000;
    CountDownLatch all = new CountDownLatch(crowd);
    Gathering gathering =
        new Gathering(commands -> {
          until(all);
          return commit(commands);
        });
    AtOnce.inParallel(
        crowd,
        n -> {
          all.countDown();
          return gathering.submit(command("" + (n + 1)));
        });
    assertThat(commits).allMatch(commit -> commit.size() <= 200).hasSizeLessThan(crowd / 10);
    assertThat(commits.stream().flatMap(List::stream)).hasSize(crowd).doesNotHaveDuplicates();
  }

  static List<Throwable> failures() {
    return List.of(
        new StoreAwayException("away", new IllegalStateException()),
        new IllegalStateException("bug"),
        new StackOverflowError("deep"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failsExactlyTheGuestsOfACommitThatFailed(Throwable failure) {
    AtomicInteger round = new AtomicInteger();
    Set<String> failed = ConcurrentHashMap.newKeySet();
    Gathering gathering =
        new Gathering(commands -> {
          if (round.incrementAndGet() % 2 == 1) {
            commands.forEach(command -> failed.add(keyOf(command)));
            throw unchecked(failure);
          }
          return whenAllAreThere(commands);
        });
    List<Optional<Throwable>> ends =
        AtOnce.inParallel(
            CALLERS,
            n -> {
              arrived.countDown();
              return caught(gathering, "" + (n + 1));
            });
    Set<String> told =
        IntStream.range(0, CALLERS)
            .filter(n -> ends.get(n).isPresent())
            .mapToObj(n -> "" + (n + 1))
            .collect(toSet());
    assertThat(told).isNotEmpty().isEqualTo(failed);
    assertThat(ends.stream().flatMap(Optional::stream)).containsOnly(failure);
    assertThat(commits.stream().flatMap(List::stream)).hasSize(CALLERS - failed.size());
  }

  @Test
  void failsNoGuestForWhatAnotherHolds() {
    Gathering gathering =
        new Gathering(commands -> {
          if (commands.stream().anyMatch(command -> keyOf(command).equals("3"))) {
            throw new IllegalArgumentException("3 cannot be stored");
          }
          return whenAllAreThere(commands);
        });
    List<Optional<Throwable>> ends =
        AtOnce.inParallel(
            CALLERS,
            n -> {
              arrived.countDown();
              return caught(gathering, "" + (n + 1));
            });
    assertThat(ends.stream().flatMap(Optional::stream))
        .singleElement()
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ends.get(2)).isPresent();
  }

  @Test
  void failsThoseForWhomThereIsNoAnswer() {
    Gathering gathering = new Gathering(_ -> List.of());
    assertThat(caught(gathering, "1")).containsInstanceOf(IndexOutOfBoundsException.class);
  }

  private static Optional<Throwable> caught(Gathering gathering, String key) {
    try {
      assertThat(gathering.submit(command(key))).isEqualTo(outcome(key));
      return Optional.empty();
    } catch (CompletionException e) {
      return Optional.of(requireNonNull(e.getCause()));
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private static Command command(String key) {
    return new Command(Submissions.aSubmission(key), List.of());
  }

  private static String keyOf(Command command) {
    return command.submission().key().value();
  }

  private static Outcome outcome(Command command) {
    return outcome(keyOf(command));
  }

  private static Outcome outcome(String key) {
    return new Outcome.AlreadyKnown(JobId.parse(key));
  }
}
