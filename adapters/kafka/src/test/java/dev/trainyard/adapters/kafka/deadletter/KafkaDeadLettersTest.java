package dev.trainyard.adapters.kafka.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.kafka.AsyncApi;
import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.Sending;
import dev.trainyard.domain.rules.Violation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class KafkaDeadLettersTest {
  private static final Duration WITHIN = Duration.ofSeconds(20);

  @Inject Client client;

  @Test
  void leavesOutAValueThatTheBrokerDoesNotTakeAndSaysSo() throws Exception {
    ConsumerRecord<byte[], byte[]> large = record(new byte[5_000_000]);
    large.headers().add("kept", "yes".getBytes(UTF_8));
    ConsumerRecord<byte[], byte[]> letter = sendToASmallTopic("small-1", large);
    assertThat(letter.value()).isNull();
    assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
    assertThat(Client.headers(letter))
        .containsEntry("kept", "yes")
        .containsEntry("trainyard-dlq-value-left-out", "true")
        .containsEntry("trainyard-dlq-value-bytes", "5000000")
        .containsEntry(
            "trainyard-dlq-value-sha256",
            "b39781589c4403fb82174c9647a010464cff38bad976547d339899b00053a545");
  }

  @Test
  void leavesOutHeadersTooWhereThatIsNotEnough() throws Exception {
    ConsumerRecord<byte[], byte[]> large = record("{}".getBytes(UTF_8));
    large.headers().add("huge", new byte[5_000_000]);
    ConsumerRecord<byte[], byte[]> letter = sendToASmallTopic("small-2", large);
    assertThat(Client.headers(letter))
        .containsEntry("trainyard-dlq-headers-left-out", "true")
        .containsEntry("trainyard-dlq-offset", "7")
        .doesNotContainKey("huge");
    AsyncApi document = AsyncApi.read();
    assertThat(document.properties(document.schema("DeadLetterHeaders")).keySet())
        .containsAll(Client.headers(letter).keySet());
    assertThat(Client.headers(letter).keySet())
        .containsAll(document.required(document.schema("DeadLetterHeaders")));
  }

  @Test
  void shortensAListOfFaultsThatNobodyReadsToItsEnd() throws Exception {
    List<Violation> many =
        IntStream.range(0, 5000).mapToObj(i -> new Violation("f" + i, "is wrong")).toList();
    makeTopic("many", 1 << 20);
    letters("many").send(List.of(DeadLetter.refused(record(new byte[1]), many)));
    Map<String, String> headers = Client.headers(client.read("many").getFirst());
    assertThat(headers.get("trainyard-dlq-violations"))
        .endsWith("{\"field\":\"\",\"message\":\"and 4900 more\"}]");
    assertThat(headers.get("trainyard-dlq-reason")).isEqualTo("f0: is wrong (and 4999 more)");
  }

  private ConsumerRecord<byte[], byte[]> sendToASmallTopic(
      String topic, ConsumerRecord<byte[], byte[]> large) throws Exception {
    makeTopic(topic, 100_000);
    ConsumerRecord<byte[], byte[]> small = record("small".getBytes(UTF_8));
    List<Violation> violations = List.of(new Violation("value", "is wrong"));
    letters(topic)
        .send(
            List.of(DeadLetter.refused(large, violations), DeadLetter.refused(small, violations)));
    List<ConsumerRecord<byte[], byte[]>> arrived = client.read(topic);
    assertThat(arrived).hasSize(2);
    return arrived.stream()
        .filter(letter -> !"small".equals(text(letter.value())))
        .toList()
        .getFirst();
  }

  private static String text(byte[] value) {
    return value == null ? "" : new String(value, UTF_8);
  }

  private KafkaDeadLetters letters(String topic) {
    return new KafkaDeadLetters(Sending.producer(client.cluster(), WITHIN), topic, WITHIN);
  }

  private void makeTopic(String name, int maxBytes) throws Exception {
    NewTopic topic = new NewTopic(name, 1, (short) 1);
    topic.configs(Map.of("max.message.bytes", Integer.toString(maxBytes)));
    try (Admin admin = Admin.create(client.cluster())) {
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
    return new ConsumerRecord<>("trainyard.submissions", 2, 7, "key".getBytes(UTF_8), value);
  }
}
