package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.in.CancelBatchUseCase;
import dev.trainyard.application.port.in.FindBatchesUseCase.Page;
import dev.trainyard.application.port.in.FindBatchesUseCase.Query;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.Places;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final String HERE = Places.aPlace().project();

  private final House house = new House();

  @Test
  void cancelsAllThatHaveNotEnded() {
    List<JobId> jobs = jobs("a", 4);
    JobId other = jobs("b", 1).getFirst();
    house.rows.budget().leave(Call.SUBMIT, 2);
    house.start.start();
    end(jobs.getFirst(), State.FAILED);
    assertThat(cancel(house.rows, "a")).isEqualTo(new CancelBatchUseCase.Outcome.Asked(2, 1));
    assertThat(counts("a"))
        .isEqualTo(Map.of(Phase.FAILED, 1L, Phase.CANCELLING, 1L, Phase.CANCELLED, 2L));
    assertThat(house.phase(other)).isEqualTo(Phase.QUEUED);
    assertThat(cancel(house.rows, "a")).isEqualTo(new CancelBatchUseCase.Outcome.Asked(0, 0));
  }

  @Test
  void cancelsMoreThanAPage() {
    jobs("a", 1100);
    assertThat(cancel(house.rows, "a")).isEqualTo(new CancelBatchUseCase.Outcome.Asked(1100, 0));
    assertThat(counts("a")).isEqualTo(Map.of(Phase.CANCELLED, 1100L));
  }

  @Test
  void cancelsAlsoWhatStartsMeanwhile() {
    jobs("a", 2);
    AtomicInteger calls = new AtomicInteger();
    JobStore raced = raced(calls, house.start::start);
    assertThat(cancel(raced, "a")).isEqualTo(new CancelBatchUseCase.Outcome.Asked(0, 2));
    assertThat(calls).hasValue(2);
    assertThat(counts("a")).isEqualTo(Map.of(Phase.CANCELLING, 2L));
  }

  @Test
  void retriesWhatFailedOnceAndWhatFailedAgainOnceMore() {
    List<JobId> jobs = jobs("a", 3);
    house.start.start();
    end(jobs.get(0), State.FAILED);
    end(jobs.get(1), State.FAILED);
    end(jobs.get(2), State.SUCCEEDED);
    assertThat(retry("a")).isEqualTo(new RetryBatchUseCase.Outcome.Done(2, 0, 0));
    assertThat(retry("a")).isEqualTo(new RetryBatchUseCase.Outcome.Done(0, 2, 0));
    assertThat(counts("a")).isEqualTo(Map.of(Phase.QUEUED, 2L, Phase.SUCCEEDED, 1L));
    house.start.start();
    JobId first = newest(0);
    end(newest(1), State.SUCCEEDED);
    end(first, State.FAILED);
    assertThat(retry("a")).isEqualTo(new RetryBatchUseCase.Outcome.Done(1, 2, 0));
    house.start.start();
    end(newest(0), State.SUCCEEDED);
    assertThat(counts("a")).isEqualTo(Map.of(Phase.SUCCEEDED, 3L));
  }

  @Test
  void knowsNoBatchThatIsNotThere() {
    assertThat(cancel(house.rows, "none")).isEqualTo(new CancelBatchUseCase.Outcome.Unknown());
    assertThat(retry("none")).isEqualTo(new RetryBatchUseCase.Outcome.Unknown());
  }

  @Test
  void listsBatchesPageByPage() {
    jobs("a", 1);
    jobs("b", 2);
    jobs("c", 1);
    var batches = UseCases.findBatches(house.rows);
    Page page = batches.find(new Query(HERE, 2, ""));
    assertThat(page.batches()).extracting(BatchCount::batch).containsExactly("a", "b");
    Page last = batches.find(new Query(HERE, 2, page.nextPageToken()));
    assertThat(last.batches()).extracting(BatchCount::batch).containsExactly("c");
    assertThat(last.nextPageToken()).isEmpty();
  }

  private List<JobId> jobs(String batch, int count) {
    List<JobId> jobs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Submission one = aSubmission(batch + "/" + n);
      jobs.add(
          house.accepted(
              new Submission(one.key(), one.place(), one.request(), 0, batch, one.cause())));
    }
    return jobs;
  }

  /** The newest job, or the one before it. */
  private JobId newest(int before) {
    var all =
        new dev.trainyard.application.port.in.FindJobsUseCase.Query(
            dev.trainyard.domain.job.Scope.project(HERE), java.util.Set.of(), "a", 100, "");
    return UseCases.findJobs(house.rows).find(all).jobs().get(before).job().id();
  }

  private void end(JobId id, State state) {
    house.vertex.setState(id, state);
    house.clock.advance(Duration.ofSeconds(1));
    house.observe.observe();
  }

  private Map<Phase, Long> counts(String batch) {
    return house.rows.count(HERE, batch);
  }

  private CancelBatchUseCase.Outcome cancel(JobStore store, String batch) {
    return UseCases.cancelBatch(store, house.rows, house.clock, () -> {})
        .cancel(new CancelBatchUseCase.Command(HERE, batch, because(Reason.CANCEL_ASKED)));
  }

  private RetryBatchUseCase.Outcome retry(String batch) {
    return UseCases.retryBatch(house.rows, house.submit)
        .retry(new RetryBatchUseCase.Command(HERE, batch, because(Reason.RETRIED)));
  }

  private static Cause because(Reason reason) {
    return new Cause("ann", Channel.HTTP, reason, "");
  }

  /** A store where something happens just before the first write. */
  private JobStore raced(AtomicInteger calls, Runnable before) {
    return (JobStore)
        Proxy.newProxyInstance(
            BatchTest.class.getClassLoader(),
            new Class<?>[] {JobStore.class},
            (_, method, arguments) -> {
              if (calls.incrementAndGet() == 1) {
                before.run();
              }
              return method.invoke(house.rows, arguments);
            });
  }
}
