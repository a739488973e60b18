package dev.trainyard.adapters.kafka.form;

import static dev.trainyard.adapters.kafka.form.ARecord.aBareRecord;
import static dev.trainyard.adapters.kafka.form.ARecord.aBinaryEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.CancelJobUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancelFormTest {
  private final FormReader reader = new FormReader("projects/yard/locations/us-central1", 1024);

  @Test
  void readsABareCommand() {
    ARecord record = bare("{\"project\":\"p1\",\"jobId\":\"7\",\"reason\":\"too dear\"}");
    Cause cause = new Cause("ada", Channel.KAFKA, Cause.Reason.CANCEL_ASKED, "too dear");
    assertThat(reader.read(record.header("trainyard-actor", "ada").build()))
        .isEqualTo(
            new Form.Cancel(new Command(Scope.project("p1"), Kind.JOB, new JobId(7), cause)));
  }

  @Test
  void readsAnEventOfTheCancelType() {
    ARecord record = aBinaryEvent("{\"jobId\":7}").header("ce_type", "dev.trainyard.job.cancel");
    Cause cause =
        new Cause(
            "/ci/main", Channel.KAFKA, Cause.Reason.CANCEL_ASKED, "trainyard.submissions/0/42");
    assertThat(reader.read(record.build()))
        .isEqualTo(
            new Form.Cancel(new Command(Scope.project("yard"), Kind.JOB, new JobId(7), cause)));
  }

  @Test
  void needsNoParentWhenItNamesTheProject() {
    FormReader homeless = new FormReader("", 1024);
    assertThat(homeless.read(bare("{\"project\":\"p1\",\"jobId\":\"7\"}").build()))
        .isInstanceOf(Form.Cancel.class);
    assertThat(homeless.read(bare("{\"jobId\":\"7\"}").build()))
        .isInstanceOf(Form.Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"project":"p"}                        | jobId  | is not a job id
          {"project":"p","jobId":"x"}            | jobId  | is not a job id
          {"project":"p","jobId":"7","job":"8"}  | job    | is not a field
          {"project":"p","jobId":"7","jobId":"8"}| value  | Duplicate
          {"jobId":"7","reason":"a\\u0000b"}     | reason | control
          [7]                                    | value  | is a JSON object
          {"jobId":                              | value  | is not JSON
          {"jobId":"7"} x                        | value  | is not JSON
          """)
  void namesWhatIsWrong(String json, String field, String message) {
    assertThat(reader.read(bare(json).build()))
        .isInstanceOfSatisfying(
            Form.Unreadable.class,
            unreadable -> {
              List<Violation> faults = unreadable.violations();
              assertThat(faults).hasSize(1);
              assertThat(faults.getFirst().field()).isEqualTo(field);
              assertThat(faults.getFirst().message()).contains(message);
            });
  }

  private static ARecord bare(String json) {
    return aBareRecord(json).header("trainyard-command", "cancel");
  }
}
