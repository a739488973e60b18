package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static dev.trainyard.adapters.kafka.intake.Letter.aLetter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.WatchedSubmit;
import dev.trainyard.adapters.kafka.WatchedSubmit.Seen;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class DeadLetterTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Client client;
  @Inject WatchedSubmit submit;
  @Inject InMemoryYard yard;

  @Test
  void givesBackABadRecordAsItWasAndTakesItsNeighbours() {
    String bad = JOB.replaceFirst("\\{", "{\"colour\":\"red\",");
    List<RecordMetadata> sent =
        client.send(
            List.of(
                keyed("beside-1", JOB),
                aLetter(bad)
                    .header("trainyard-key", "beside-bad")
                    .header("trainyard-priority", "soon")
                    .header("trainyard-dlq-reason", "of an earlier death")
                    .build(),
                keyed("beside-2", JOB)));
    ConsumerRecord<byte[], byte[]> letter = letterOf(sent.get(1));
    Map<String, String> headers = Client.headers(letter);
    assertThat(letter.key()).isEqualTo("k1".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(bad.getBytes(UTF_8));
    assertThat(headers)
        .containsEntry("trainyard-key", "beside-bad")
        .containsEntry("trainyard-priority", "soon")
        .containsEntry("trainyard-dlq-topic", "trainyard.submissions")
        .containsEntry("trainyard-dlq-partition", "0")
        .containsEntry("trainyard-dlq-offset", Long.toString(sent.get(1).offset()))
        .containsEntry("trainyard-dlq-timestamp", Long.toString(sent.get(1).timestamp()))
        .doesNotContainKey("trainyard-dlq-first-job");
    assertThat(headers.get("trainyard-dlq-reason"))
        .isEqualTo("trainyard-priority: is a whole number, not \"soon\" (and 1 more)");
    assertThat(letter.headers().headers("trainyard-dlq-reason")).hasSize(1);
    assertThat(headers.get("trainyard-dlq-violations"))
        .startsWith("[{\"field\":\"trainyard-priority\",\"message\":\"is a whole number")
        .contains("colour");
    await().atMost(SOON).until(() -> submit.seen("beside-").size() == 3);
    assertThat(submit.seen("beside-").stream().map(Seen::outcome))
        .hasExactlyElementsOfTypes(
            Outcome.Accepted.class, Outcome.Refused.class, Outcome.Accepted.class);
  }

  @Test
  void namesTheFirstJobOfATakenKey() {
    client.send(keyed("taken", JOB));
    RecordMetadata second = client.send(keyed("taken", JOB.replace("mnist", "another")));
    Map<String, String> headers = Client.headers(letterOf(second));
    assertThat(submit.seen("taken").getFirst().outcome())
        .isInstanceOfSatisfying(
            Outcome.Accepted.class,
            accepted ->
                assertThat(headers)
                    .containsEntry("trainyard-dlq-first-job", accepted.id().toString()));
  }

  @Test
  void givesBackFiveMegabytesUnread() {
    byte[] large = new byte[5_000_000];
    RecordMetadata sent = client.send(aLetter(large).build());
    client.send(keyed("after-large", JOB));
    assertThat(letterOf(sent).value()).isEqualTo(large);
    assertThat(Client.headers(letterOf(sent)).get("trainyard-dlq-reason"))
        .contains("5000000 bytes");
    await().atMost(SOON).until(() -> submit.seen("after-large").size() == 1);
  }

  @Test
  void givesBackATombstone() {
    RecordMetadata sent = client.send(aLetter((byte[]) null).build());
    assertThat(letterOf(sent).value()).isNull();
    assertThat(Client.headers(letterOf(sent)).get("trainyard-dlq-reason"))
        .isEqualTo("value: the record has no value");
  }

  @Test
  void tellsARecordThatMakesTrainyardFailFromItsNeighbours() {
    List<RecordMetadata> sent =
        client.send(List.of(keyed("near-1", JOB), keyed("poison-1", JOB), keyed("near-2", JOB)));
    assertThat(Client.headers(letterOf(sent.get(1))).get("trainyard-dlq-reason"))
        .contains("nobody foresaw this");
    await().atMost(SOON).until(() -> submit.seen("near-").size() == 2);
    assertThat(submit.seen("near-"))
        .allSatisfy(seen -> assertThat(seen.outcome()).isInstanceOf(Outcome.Accepted.class));
  }

  @Test
  void cancelsAJobAndGivesBackACancelOfNone() {
    client.send(keyed("to-cancel", JOB));
    await().atMost(SOON).until(() -> submit.seen("to-cancel").size() == 1);
    JobId id = ((Outcome.Accepted) submit.seen("to-cancel").getFirst().outcome()).id();
    client.send(cancel(id.toString()));
    await()
        .atMost(SOON)
        .until(() -> yard.find(id).orElseThrow().state().phase() == Phase.CANCELLED);
    RecordMetadata none = client.send(cancel("999999"));
    assertThat(Client.headers(letterOf(none)).get("trainyard-dlq-reason"))
        .isEqualTo("jobId: project yard has no job 999999");
  }

  private static ProducerRecord<byte[], byte[]> keyed(String key, String value) {
    return aLetter(value).header("trainyard-key", key).build();
  }

  private static ProducerRecord<byte[], byte[]> cancel(String id) {
    return aLetter("{\"project\":\"yard\",\"jobId\":\"" + id + "\"}")
        .header("trainyard-command", "cancel")
        .build();
  }

  private ConsumerRecord<byte[], byte[]> letterOf(RecordMetadata sent) {
    String origin = sent.partition() + "/" + sent.offset();
    return await()
        .atMost(SOON)
        .until(
            () ->
                client.read(Letter.DEAD).stream()
                    .filter(letter -> origin.equals(originOf(letter)))
                    .toList(),
            letters -> letters.size() == 1)
        .getFirst();
  }

  private static String originOf(ConsumerRecord<byte[], byte[]> letter) {
    Map<String, String> headers = Client.headers(letter);
    return headers.get("trainyard-dlq-partition") + "/" + headers.get("trainyard-dlq-offset");
  }
}
