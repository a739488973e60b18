package dev.trainyard.adapters.kafka.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trainyard.adapters.kafka.AsyncApi;
import dev.trainyard.adapters.kafka.TopicNames;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.Replay;
import dev.trainyard.domain.testkit.JobStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** What is written is described, and what is described is written. */
class GoldenAgainstTheDocumentTest {
  private final AsyncApi document = AsyncApi.read();
  private static final Set<String> OPTIONAL =
      Set.of(
          "ce_trainyardshortened",
          "ce_trainyardreplay",
          "ce_trainyardreplayby",
          "ce_trainyardreplayat");
  private final List<ProducerRecord<byte[], byte[]>> records = recordsOf(tellings());

  private static List<Telling> tellings() {
    List<Telling> tellings = new ArrayList<>();
    Events.all().values().forEach(event -> tellings.add(Telling.whole(event)));
    tellings.add(new Telling(LargestEvent.wordy(), Brevity.CUT));
    return tellings;
  }

  private static List<ProducerRecord<byte[], byte[]>> recordsOf(List<Telling> tellings) {
    return new EventRecords(TopicNames.USUAL).of(tellings).stream().map(Sentence::record).toList();
  }

  @Test
  void describesEveryFieldOfAnEvent() throws IOException {
    compare("JobEvent", TopicNames.USUAL.jobEvents());
  }

  @Test
  void describesEveryFieldOfAJob() throws IOException {
    List<ProducerRecord<byte[], byte[]>> jobs = new ArrayList<>();
    for (Telling telling : tellings()) {
      jobs.add(recordsOf(List.of(telling)).getLast());
    }
    compare("Job", jobs);
  }

  @Test
  void describesEveryHeaderThatAReplayAdds() {
    HistoryRange range = new HistoryRange(JobStory.NOON, null, null, "", "");
    Replay replay = new Replay("7", range, "again", "ada", JobStory.NOON);
    Set<String> names = new HashSet<>();
    new ReplayRecords(replay)
        .of(tellings())
        .forEach(each -> each.record().headers().forEach(header -> names.add(header.key())));
    assertThat(names)
        .isEqualTo(document.properties(document.schema("JobEventHeaders")).keySet())
        .containsAll(OPTIONAL);
  }

  @Test
  void describesEveryHeaderOfAnEvent() {
    JsonNode schema = document.schema("JobEventHeaders");
    List<String> types = document.words(document.property(schema, "ce_type"));
    for (ProducerRecord<byte[], byte[]> record : on(TopicNames.USUAL.jobEvents())) {
      Set<String> names = new HashSet<>();
      record.headers().forEach(header -> names.add(header.key()));
      assertThat(document.properties(schema).keySet()).containsAll(names);
      names.removeAll(OPTIONAL);
      assertThat(names).isEqualTo(document.required(schema));
      Header type = record.headers().lastHeader("ce_type");
      assertThat(types).contains(new String(type.value(), UTF_8));
    }
  }

  private void compare(String schema, String topic) throws IOException {
    compare(schema, on(topic));
  }

  private void compare(String schema, List<ProducerRecord<byte[], byte[]>> written)
      throws IOException {
    Set<String> seen = new HashSet<>();
    for (ProducerRecord<byte[], byte[]> record : written) {
      JsonNode json = new JsonMapper().readTree(record.value());
      check("", json, document.schema(schema), seen);
    }
    Set<String> described = new HashSet<>();
    describe("", document.schema(schema), described);
    assertThat(seen).isEqualTo(described);
  }

  private void check(String path, JsonNode object, JsonNode schema, Set<String> seen) {
    document
        .required(schema)
        .forEach(name -> assertThat(object.has(name)).as(path + name).isTrue());
    object
        .properties()
        .forEach(field -> {
          String name = path + field.getKey();
          JsonNode property = document.property(schema, field.getKey());
          seen.add(name);
          check(name, field.getValue(), property);
          if (property.has("properties")) {
            check(name + ".", field.getValue(), property, seen);
          }
        });
  }

  private void check(String name, JsonNode value, JsonNode property) {
    String type = typeOf(value);
    assertThat(property.path("type").asText()).as(name).isEqualTo(type);
    List<String> words = document.words(property);
    if (!words.isEmpty()) {
      assertThat(words).as(name).contains(value.asText());
    }
  }

  private static String typeOf(JsonNode value) {
    if (value.isBoolean()) {
      return "boolean";
    }
    return value.isTextual() ? "string" : value.isIntegralNumber() ? "integer" : "object";
  }

  private void describe(String path, JsonNode schema, Set<String> described) {
    document
        .properties(schema)
        .forEach((name, property) -> {
          described.add(path + name);
          describe(path + name + ".", property, described);
        });
  }

  private List<ProducerRecord<byte[], byte[]>> on(String topic) {
    return records.stream().filter(record -> record.topic().equals(topic)).toList();
  }
}
