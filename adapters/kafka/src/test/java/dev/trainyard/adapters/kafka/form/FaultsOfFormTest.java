package dev.trainyard.adapters.kafka.form;

import static dev.trainyard.adapters.kafka.form.ARecord.JOB;
import static dev.trainyard.adapters.kafka.form.ARecord.aBareRecord;
import static dev.trainyard.adapters.kafka.form.ARecord.aBinaryEvent;
import static dev.trainyard.adapters.kafka.form.ARecord.aRecord;
import static dev.trainyard.adapters.kafka.form.ARecord.aStructuredEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.rules.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsOfFormTest {
  private static final String STRUCTURED = "application/cloudevents+json";
  private final FormReader reader = new FormReader("", 2048);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trainyard-priority | soon                            | is a whole number, not "soon"
          trainyard-priority | 1001                            | between -1000 and 1000
          trainyard-batch    | no blanks                       | a batch name has
          trainyard-parent   | projects/UPPER/locations/x      | a parent is projects/
          trainyard-actor    | ''                              | has 1 to 256 characters
          trainyard-key      | ''                              | a submission key has
          trainyard-command  | explode                         | is submit or cancel
          """)
  void namesABadHeader(String header, String text, String message) {
    ARecord record = aBareRecord(JOB);
    if (!header.equals("trainyard-parent")) {
      record.header("trainyard-parent", "projects/p/locations/us-central1");
    }
    assertThat(faults(record.header(header, text)))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.field()).isEqualTo(header);
          assertThat(fault.message()).contains(message);
        });
  }

  @Test
  void namesTheMissingParentWhereThereIsNoDefault() {
    assertThat(fields(aBareRecord(JOB))).containsExactly("trainyard-parent");
  }

  @Test
  void namesABadLabelByWhereItStands() {
    String labelled = JOB.replaceFirst("\\{", "{\"labels\":{\"trainyard-priority\":\"high\"},");
    assertThat(fields(placed(aBareRecord(labelled)))).containsExactly("labels.trainyard-priority");
  }

  @Test
  void namesFaultsInHeadersAndInTheJsonAtOnce() {
    String json = JOB.replaceFirst("\\{", "{\"colour\":\"red\",");
    List<String> fields =
        fields(
            aBareRecord(json)
                .header("trainyard-priority", "soon")
                .header("trainyard-batch", "no blanks"));
    assertThat(fields)
        .contains("trainyard-parent", "trainyard-priority", "trainyard-batch")
        .hasSize(4);
  }

  @Test
  void refusesARecordWithoutAValue() {
    assertThat(faults(aRecord((byte[]) null)).getFirst().message()).contains("has no value");
    assertThat(faults(aRecord("")).getFirst().message()).contains("has no value");
  }

  @Test
  void refusesALargeValueUnread() {
    assertThat(faults(aRecord(new byte[2049])))
        .containsExactly(new Violation("value", "the value has 2049 bytes; at most 2048 are read"));
  }

  @Test
  void namesEveryMissingAttributeOfAStructuredEvent() {
    ARecord record = placed(aRecord("{}").header("content-type", STRUCTURED));
    assertThat(fields(record)).containsExactly("data", "specversion", "id", "source", "type");
  }

  @Test
  void namesEveryMissingAttributeOfABinaryEvent() {
    assertThat(fields(placed(aBareRecord(JOB).header("ce_subject", "x"))))
        .containsExactly("specversion", "id", "source", "type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,"data_base64":"****"                 | data_base64     | is not base64
          ,"data_base64":7                      | data_base64     | is a string
          ,"data":"words"                       | data            | is a JSON object
          ,"data":{},"data_base64":"e30="       | data_base64     | is a second content
          ,"data":{},"datacontenttype":"text/xml"| datacontenttype | only JSON is read
          ,"data":{},"trainyardactor":{}        | trainyardactor  | is a string, a number or a boolean
          ,"data":{},"id":"2"                   | id              | is there twice
          ,"data":null                          | data            | is missing
          """)
  void namesWhatIsWrongWithAnEvent(String more, String field, String message) {
    String event =
        "{\"specversion\":\"1.0\",\"type\":\"t\",\"source\":\"/s\",\"id\":\"1\"" + more + "}";
    assertThat(faults(placed(aRecord(event).header("content-type", STRUCTURED))))
        .anySatisfy(fault -> {
          assertThat(fault.field()).isEqualTo(field);
          assertThat(fault.message()).contains(message);
        });
  }

  @Test
  void refusesWhatIsNotAJsonObject() {
    for (String value : new String[] {"[1]", "{\"id\":", "nonsense", "{} {}"}) {
      assertThat(fields(placed(aRecord(value).header("content-type", STRUCTURED))))
          .as(value)
          .containsExactly("value");
    }
    byte[] latin = {'{', '"', (byte) 0xe4, '"', ':', '1', '}'};
    assertThat(faults(placed(aRecord(latin).header("content-type", STRUCTURED))))
        .containsExactly(new Violation("value", "is not UTF-8"));
  }

  @Test
  void refusesABatchOfEvents() {
    assertThat(
            fields(
                placed(aRecord("[]").header("content-type", "application/cloudevents-batch+json"))))
        .containsExactly("content-type");
  }

  @Test
  void refusesASourceThatIsNoUriAndATypeThatWeDoNotKnow() {
    assertThat(fields(placed(aBinaryEvent(JOB).header("ce_source", "a b")))).contains("source");
    assertThat(fields(placed(aBinaryEvent(JOB).header("ce_type", "dev.trainyard.job.succeeded"))))
        .containsExactly("type");
  }

  @Test
  void refusesAnIdThatIsTooLongForAKey() {
    assertThat(fields(placed(aBinaryEvent(JOB).header("ce_id", "x".repeat(600)))))
        .containsExactly("id");
  }

  @Test
  void namesFaultsBesideContentThatIsNotThere() {
    assertThat(fields(aStructuredEvent(",\"trainyardpriority\":\"soon\"", "[]")))
        .containsExactlyInAnyOrder("data", "trainyard-parent", "trainyardpriority");
  }

  private List<String> fields(ARecord record) {
    return faults(record).stream().map(Violation::field).toList();
  }

  private List<Violation> faults(ARecord record) {
    return switch (reader.read(record.build())) {
      case Form.Submit(var command) -> command.found();
      case Form.Unreadable(var violations) -> violations;
      case Form.Cancel _ -> List.of();
    };
  }

  private static ARecord placed(ARecord record) {
    return record.header("trainyard-parent", "projects/p/locations/us-central1");
  }
}
