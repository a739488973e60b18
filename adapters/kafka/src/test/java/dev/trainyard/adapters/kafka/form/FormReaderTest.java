package dev.trainyard.adapters.kafka.form;

import static dev.trainyard.adapters.kafka.form.ARecord.JOB;
import static dev.trainyard.adapters.kafka.form.ARecord.aBareRecord;
import static dev.trainyard.adapters.kafka.form.ARecord.aBinaryEvent;
import static dev.trainyard.adapters.kafka.form.ARecord.aRecord;
import static dev.trainyard.adapters.kafka.form.ARecord.aStructuredEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.JobRequests;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FormReaderTest {
  private static final Place DEFAULT = new Place("yard", "us-central1");
  private final FormReader reader = new FormReader(DEFAULT.parent(), 2048);

  @Test
  void readsABareRequestWithNothingBesideIt() {
    Submission submission = sound(aBareRecord(JOB));
    assertThat(submission.key().value()).isEqualTo("trainyard.submissions/0/42@1000");
    assertThat(submission.place()).isEqualTo(DEFAULT);
    assertThat(submission.request()).isEqualTo(JobRequests.aContainerJob());
    assertThat(submission.priority()).isZero();
    assertThat(submission.batch()).isEmpty();
    assertThat(submission.cause())
        .isEqualTo(
            new Cause(
                "kafka:trainyard.submissions",
                Channel.KAFKA,
                Cause.Reason.SUBMITTED,
                "trainyard.submissions/0/42"));
  }

  @Test
  void knowsARecordThatCameToTheOffsetOfAnotherForANewOne() {
    Submission first = sound(aBareRecord(JOB));
    assertThat(sound(aBareRecord(JOB)).key()).isEqualTo(first.key());
    assertThat(sound(aBareRecord(JOB).writtenAt(1001)).key()).isNotEqualTo(first.key());
  }

  @Test
  void readsWhatTheHeadersOfABareRequestSay() {
    Submission submission =
        sound(
            aBareRecord(JOB)
                .header("trainyard-key", "run-7")
                .header("trainyard-parent", "projects/p1/locations/europe-west1")
                .header("trainyard-priority", " -5 ")
                .header("trainyard-batch", "sweep-1")
                .header("trainyard-actor", "ada@example.org"));
    assertThat(submission.key().value()).isEqualTo("run-7");
    assertThat(submission.place()).isEqualTo(new Place("p1", "europe-west1"));
    assertThat(submission.priority()).isEqualTo(-5);
    assertThat(submission.batch()).isEqualTo("sweep-1");
    assertThat(submission.cause().actor()).isEqualTo("ada@example.org");
  }

  @Test
  void takesTheLastOfTwoHeadersWithOneName() {
    Submission submission =
        sound(aBareRecord(JOB).header("trainyard-key", "one").header("trainyard-key", "two"));
    assertThat(submission.key().value()).isEqualTo("two");
  }

  @Test
  void readsLabelsWhereNoHeaderSaysOtherwise() {
    String labelled =
        JOB.replaceFirst(
            "\\{", "{\"labels\":{\"trainyard-priority\":\"7\",\"trainyard-batch\":\"b1\"},");
    assertThat(sound(aBareRecord(labelled)).priority()).isEqualTo(7);
    assertThat(sound(aBareRecord(labelled)).batch()).isEqualTo("b1");
    assertThat(sound(aBareRecord(labelled).header("trainyard-priority", "9")).priority())
        .isEqualTo(9);
  }

  @Test
  void readsAStructuredEvent() {
    Submission submission =
        sound(aStructuredEvent(",\"trainyardparent\":\"projects/p2/locations/us-east1\"", JOB));
    assertThat(submission.key().value()).isEqualTo("/ci/main run-1");
    assertThat(submission.cause().actor()).isEqualTo("/ci/main");
    assertThat(submission.place()).isEqualTo(new Place("p2", "us-east1"));
    assertThat(submission.request()).isEqualTo(JobRequests.aContainerJob());
  }

  @Test
  void readsAStructuredEventWhoseContentIsBase64() {
    String content = Base64.getEncoder().encodeToString(JOB.getBytes(UTF_8));
    String event =
        "{\"data_base64\":\""
            + content
            + "\",\"specversion\":\"1.0\",\"type\":\"any.type\","
            + "\"source\":\"/ci\",\"id\":\"1\",\"datacontenttype\":\"application/json\"}";
    assertThat(
            sound(
                    aRecord(event)
                        .header("content-type", "application/cloudevents+json; charset=UTF-8"))
                .request())
        .isEqualTo(JobRequests.aContainerJob());
  }

  @Test
  void readsABinaryEvent() {
    Submission submission =
        sound(
            aBinaryEvent(JOB)
                .header("ce_trainyardpriority", "3")
                .header("ce_trainyardactor", "ada"));
    assertThat(submission.key().value()).isEqualTo("/ci/main run-1");
    assertThat(submission.priority()).isEqualTo(3);
    assertThat(submission.cause().actor()).isEqualTo("ada");
  }

  @Test
  void prefersAHeaderToAnExtension() {
    Submission submission =
        sound(
            aBinaryEvent(JOB)
                .header("ce_trainyardparent", "projects/p1/locations/us-east1")
                .header("trainyard-parent", "projects/p2/locations/us-east1"));
    assertThat(submission.place().project()).isEqualTo("p2");
  }

  @Test
  void cutsTheContentOutOfAnEventLetterByLetter() {
    String spaced =
        JOB.replaceFirst("\\{", "{ \"displayName\" :\t\"\u00fcber \\\\u00e9 } {\",")
            .replace("\"displayName\":\"mnist\",", "");
    Command inside = command(aStructuredEvent("", spaced));
    Command bare = command(aBareRecord(spaced));
    assertThat(inside.submission().request()).isEqualTo(bare.submission().request());
    assertThat(inside.found()).isEqualTo(bare.found());
  }

  private Submission sound(ARecord record) {
    Command command = command(record);
    assertThat(command.found()).isEmpty();
    return command.submission();
  }

  private Command command(ARecord record) {
    assertThat(reader.read(record.build())).isInstanceOf(Form.Submit.class);
    return ((Form.Submit) reader.read(record.build())).command();
  }
}
