package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.Scheduling.Strategy;
import com.google.protobuf.Duration;
import com.google.rpc.Status;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.assumptions.Assumptions.End;
import dev.trainyard.emulator.assumptions.Codes;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Span;
import dev.trainyard.emulator.quota.Quotas;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code error} says of each end. */
class EndingsTableTest {
  private static final Fate ENDLESS = Theatre.USUAL.withRunning(Span.FOR_EVER);

  @TempDir Path state;

  private CustomJob ended(Fate fate, Assumptions assumptions, CustomJob asked) throws Exception {
    try (Theatre theatre = Theatre.of(state, fate, assumptions)) {
      CustomJob job = theatre.create(asked);
      theatre.course(job);
      return theatre.seen(job);
    }
  }

  private CustomJob ended(Fate fate) throws Exception {
    return ended(fate, Assumptions.USUAL, Specs.aShellJob("true"));
  }

  private static void failed(CustomJob job, int code, String start, String... parts) {
    Status error = job.getError();
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.hasEndTime()).isTrue();
    assertThat(error.getCode()).isEqualTo(code);
    assertThat(error.getMessage()).startsWith(start);
    assertThat(parts).allSatisfy(part -> assertThat(error.getMessage()).contains(part));
  }

  @Test
  void userCodeThatEndsWithAnError() throws Exception {
    CustomJob job =
        ended(
            Theatre.USUAL.withExit(
                1, "noise", "Traceback (most recent call last):", "ValueError: no"));

    failed(
        job,
        3,
        "The replica workerpool0-0 exited with a non-zero status of 1. Termination reason: Error. "
            + "\nTraceback (most recent call last):\nValueError: no\n",
        "To find out more about why your job exited please check the logs: "
            + "http://here/emulator/v1/"
            + job.getName()
            + "/logs");
  }

  @Test
  void containerThatCannotStart() throws Exception {
    failed(
        ended(Theatre.USUAL.withCannotStart("no such file")),
        3,
        "The replica workerpool0-0 exited with a non-zero status of 128. Termination reason:"
            + " StartError. Termination log message: failed to create containerd task: no such"
            + " file. ");
  }

  @Test
  void outOfMemory() throws Exception {
    failed(
        ended(Theatre.USUAL.withExit(137)),
        9,
        "The replica workerpool0-0 ran out of memory and exited with a non-zero status of 137.");
  }

  @Test
  void noCapacity() throws Exception {
    failed(
        ended(Theatre.USUAL.withStockouts(Fate.ALWAYS)),
        8,
        "Resources are insufficient in region: us-central1. Try a different region or use a"
            + " different accelerator.");
  }

  @Test
  void quotaFoundOutLate() throws Exception {
    Quotas none =
        Quotas.UNLIMITED.withOver(Quotas.Over.FAILED).with("custom_model_training_cpus", 3);
    try (Theatre theatre = Theatre.open(state, conduct -> conduct.withQuotas(none))) {
      CustomJob job = theatre.create();
      assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_PENDING);

      failed(
          theatre.after("1S", job),
          8,
          "The following quota metrics exceed quota limits:"
              + " aiplatform.googleapis.com/custom_model_training_cpus");
    }
  }

  @Test
  void internalError() throws Exception {
    failed(
        ended(Theatre.USUAL.withInternalErrors(Fate.ALWAYS, java.time.Duration.ZERO)),
        13,
        "Internal error occurred for the current attempt");
  }

  @Test
  void cancelledByItsUser() throws Exception {
    try (Theatre theatre = Theatre.of(state, ENDLESS)) {
      CustomJob job = theatre.create();
      theatre.after("5S", job);
      theatre.cancel(job);

      CustomJob ended = theatre.seen(job);
      assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
      assertThat(ended.getError().getCode()).isEqualTo(1);
      assertThat(ended.getError().getMessage()).contains("CANCELED");
    }
  }

  @Test
  void timeoutOfSevenDaysOrWhatWasAskedFor() throws Exception {
    CustomJob week = ended(ENDLESS);
    CustomJob hour =
        ended(
            ENDLESS,
            Assumptions.USUAL,
            Theatre.scheduled(it -> it.setTimeout(Duration.newBuilder().setSeconds(3600))));

    assertThat(week.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(week.getError().getCode()).isEqualTo(1);
    assertThat(week.getError().getMessage()).contains("scheduling.timeout of 604800s");
    assertThat(week.getEndTime().getSeconds() - week.getStartTime().getSeconds())
        .isEqualTo(604_800);
    assertThat(hour.getError().getMessage()).contains("scheduling.timeout of 3600s");
    assertThat(hour.getEndTime().getSeconds() - hour.getStartTime().getSeconds()).isEqualTo(3600);
  }

  @Test
  void timeoutAsDeadlineExceededWhereThatIsAssumed() throws Exception {
    failed(
        ended(ENDLESS, Assumptions.USUAL.withTimeout(End.FAILED), Theatre.scheduled(_ -> {})),
        4,
        "DEADLINE_EXCEEDED: the job ran longer than its scheduling.timeout of 604800s.");
  }

  @Test
  void maxWaitDurationOfFlexStart() throws Exception {
    Fate none = Theatre.USUAL.withStockouts(Fate.ALWAYS);
    CustomJob job =
        ended(
            none, Assumptions.USUAL, Theatre.scheduled(it -> it.setStrategy(Strategy.FLEX_START)));

    failed(
        job, 8, "Resources are insufficient in region: us-central1.", "maxWaitDuration of 86400s");
    assertThat(job.getEndTime().getSeconds() - job.getCreateTime().getSeconds()).isEqualTo(86_400);
  }

  @Test
  void maxWaitDurationAsCancelledWhereThatIsAssumed() throws Exception {
    CustomJob job =
        ended(
            Theatre.USUAL.withStockouts(Fate.ALWAYS),
            Assumptions.USUAL.withMaxWait(End.CANCELLED),
            Theatre.scheduled(it ->
                it.setStrategy(Strategy.FLEX_START)
                    .setMaxWaitDuration(Duration.newBuilder().setSeconds(60))));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(job.getError().getMessage()).contains("CANCELED", "maxWaitDuration of 60s");
  }

  @Test
  void codesThatAreNotKnownAreAsAssumed() throws Exception {
    Assumptions others = Assumptions.USUAL.withCodes(new Codes(3, 14, 2));
    CustomJob asked = Specs.aShellJob("true");

    assertThat(ended(Theatre.USUAL.withExit(137), others, asked).getError().getCode()).isEqualTo(3);
    assertThat(ended(Theatre.USUAL.withStockouts(Fate.ALWAYS), others, asked).getError().getCode())
        .isEqualTo(14);
    assertThat(
            ended(Theatre.USUAL.withInternalErrors(3, java.time.Duration.ZERO), others, asked)
                .getError()
                .getCode())
        .isEqualTo(2);
  }
}
