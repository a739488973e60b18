package dev.trainyard.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.Typed;
import dev.trainyard.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One Kafka whose letters become more from test to test. */
@TestMethodOrder(OrderAnnotation.class)
class DlqCommandsTest {
  private static EmbeddedKafka kafka;
  @TempDir Path home;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.temporary();
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  @Order(1)
  void saysThatThereAreNone() {
    assertThat(dlq("list").out()).isEqualToIgnoringNewLines("No dead letters.");
  }

  @Test
  @Order(2)
  void showsWhatLiesThereAndWhy() throws Exception {
    makeTopics(LetterCommand.TOPIC, "trainyard.submissions");
    send("a", "display_name: is missing", Map.of("trainyard-key", "mine", "trainyard-parent", "p"));
    send("b", "no JSON", Map.of());
    send("c", "no JSON", Map.of("trainyard-dlq-value-left-out", "true"));
    Typed all = dlq("list");
    assertThat(all.exitCode()).isZero();
    assertThat(all.out().lines().skip(1).map(line -> line.replaceAll("\\s+\\S+Z\\s+", " ")))
        .containsExactly(
            "0/0 trainyard.submissions/0/7  no        display_name: is missing",
            "0/1 trainyard.submissions/0/7  no        no JSON",
            "0/2 trainyard.submissions/0/7  no        no JSON");
    assertThat(dlq("list", "--reason", "JSON", "--limit", "1", "--format", "jsonl").out())
        .contains("\"letter\":\"0/2\"", "\"whole\":false")
        .doesNotContain("0/1");
    assertThat(dlq("list", "--until", "2001-01-01T00:00:00Z").out()).contains("No dead letters.");
  }

  @Test
  @Order(3)
  void sendsNothingInADryRun() {
    Typed answer = dlq("redrive", "--dry-run", "0/0");
    assertThat(answer.out().lines())
        .containsExactly(
            "0/0  would go to trainyard.submissions", "1 would be redriven, 0 had been before.");
    assertThat(submissions()).isEmpty();
  }

  @Test
  @Order(4)
  void sendsALetterAsItWasAndOnlyOnce() {
    Typed answer = dlq("redrive", "--all");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("0/2  is not whole", "2 redriven, 0 had been before.");
    assertThat(submissions())
        .extracting(one -> new String(one.value(), UTF_8), DlqCommandsTest::headers)
        .containsExactlyInAnyOrder(
            tuple("a", Map.of("trainyard-key", "mine", "trainyard-parent", "p")),
            tuple("b", Map.of("trainyard-key", "trainyard.submissions/0/7@1234")));
    assertThat(dlq("redrive", "0/0", "0/1").out().lines())
        .containsExactly("0 redriven, 2 had been before.");
    assertThat(dlq("list").out()).containsPattern("0/0 .*yes +display_name");
  }

  @Test
  @Order(5)
  void sendsALetterAgainIfThatIsSaid() {
    assertThat(dlq("redrive", "--again", "0/0").out()).contains("1 redriven, 0 had been before.");
    assertThat(submissions()).hasSize(3);
  }

  @Test
  @Order(6)
  void saysWhichLetterIsNotThere() {
    Typed answer = dlq("redrive", "0/77");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("0/77  is no letter that fits");
  }

  @Test
  @Order(7)
  void needsToKnowWhichLettersAndWhichKafka() {
    assertThat(dlq("redrive").err()).contains("Say which letters");
    Typed nobody =
        Typed.into(
            DlqGroup.entry()
                .in(Places.around(home))
                .setExecutionExceptionHandler((e, line, _) -> {
                  line.getErr().println(e.getMessage());
                  return 2;
                }),
            "list");
    assertThat(nobody.err()).contains("--kafka HOST:PORT");
  }

  private Typed dlq(String... words) {
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--kafka", kafka.bootstrapServers()))
            .toArray(String[]::new);
    var line = DlqGroup.entry().in(Places.around(home));
    line.setExecutionExceptionHandler((e, failed, _) -> {
      failed.getErr().println(e.getMessage());
      return 2;
    });
    return Typed.into(line, all);
  }

  private static void makeTopics(String... names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      List<NewTopic> topics =
          Stream.of(names).map(name -> new NewTopic(name, 1, (short) 1)).toList();
      admin.createTopics(topics).all().get();
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> submissions() {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    new WholeTopic(kafka.bootstrapServers(), "trainyard.submissions").each(all::add);
    return all;
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> one) {
    Map<String, String> headers = new TreeMap<>();
    one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static void send(String value, String reason, Map<String, String> headers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> letter =
          new ProducerRecord<>(LetterCommand.TOPIC, 0, null, value.getBytes(UTF_8));
      headers.forEach((name, text) -> letter.headers().add(name, text.getBytes(UTF_8)));
      Map.of(
              "reason",
              reason,
              "topic",
              "trainyard.submissions",
              "partition",
              "0",
              "offset",
              "7",
              "timestamp",
              "1234")
          .forEach(
              (name, text) -> letter.headers().add("trainyard-dlq-" + name, text.getBytes(UTF_8)));
      producer.send(letter);
    }
  }
}
