package dev.trainyard.adapters.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.adapters.kafka.form.Form;
import dev.trainyard.adapters.kafka.form.FormReader;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.WaitReason;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiTest {
  private final AsyncApi document = AsyncApi.read();

  @Test
  void refersOnlyToWhatIsThere() {
    List<String> references = document.root().findValuesAsText("$ref");
    assertThat(references).hasSizeGreaterThan(20);
    references.forEach(reference -> document.at(reference.substring(1)));
  }

  @Test
  void namesTheTopicsThatAreUsual() {
    TopicNames usual = TopicNames.USUAL;
    assertThat(document.root().path("channels").findValuesAsText("address"))
        .containsExactly(
            usual.submissions(),
            usual.deadLetters(),
            usual.jobEvents(),
            usual.jobs(),
            usual.replays());
  }

  @Test
  void listsEveryWordThatTheDomainKnows() {
    assertThat(words("State", "")).containsExactlyElementsOf(names(Phase.values()));
    assertThat(words("JobEvent", "channel")).containsExactlyElementsOf(names(Channel.values()));
    assertThat(words("JobEvent", "reason")).containsExactlyElementsOf(names(Cause.Reason.values()));
    JsonNode wait = document.property(document.schema("Job"), "wait");
    assertThat(document.words(document.property(wait, "reason")))
        .containsExactlyElementsOf(names(WaitReason.values()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BareSubmission",
        "StructuredSubmission",
        "BinarySubmission",
        "BareCancel",
        "BinaryCancel"
      })
  void showsExamplesThatAreTaken(String message) {
    JsonNode examples = document.at("/components/messages/" + message + "/examples");
    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      Form form = new FormReader("", 1 << 20).read(record(example));
      if (message.endsWith("Cancel")) {
        assertThat(form).isInstanceOf(Form.Cancel.class);
      } else {
        assertThat(form)
            .isInstanceOfSatisfying(
                Form.Submit.class, submit -> assertThat(submit.command().found()).isEmpty());
      }
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(JsonNode example) {
    byte[] value = example.path("payload").toString().getBytes(UTF_8);
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("trainyard.submissions", 0, 0, new byte[0], value);
    example
        .path("headers")
        .properties()
        .forEach(header ->
            record.headers().add(header.getKey(), header.getValue().asText().getBytes(UTF_8)));
    return record;
  }

  private List<String> words(String schema, String property) {
    JsonNode node = document.schema(schema);
    return document.words(property.isEmpty() ? node : document.property(node, property));
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }
}
