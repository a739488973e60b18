package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static dev.trainyard.adapters.kafka.intake.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.WatchedSubmit;
import dev.trainyard.adapters.kafka.WatchedSubmit.Seen;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
@TestProfile(ShortPatience.class)
class LongOutageTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final TopicPartition PARTITION = new TopicPartition(Letter.TOPIC, 0);

  Consumer<Boolean> broker = _ -> {};
  @Inject Client client;
  @Inject WatchedSubmit submit;

  @Test
  void keepsItsPlaceInTheGroupWhileTheStoreIsAwayForLong() throws Exception {
    RecordMetadata before = send("long-before");
    await().atMost(SOON).until(() -> client.committed(PARTITION) == before.offset() + 1);
    List<String> members = members();
    submit.leave();
    RecordMetadata last;
    try {
      last = send("long-waiting");
      // why: a try every 50 ms, so that is longer than a member may stay without a poll, twice over
      await().atMost(SOON).until(() -> submit.refusals() > ShortPatience.SECONDS * 20 * 2);
      assertThat(client.committed(PARTITION)).isEqualTo(before.offset() + 1);
      assertThat(members()).isEqualTo(members).hasSize(1);
    } finally {
      submit.comeBack();
    }
    await().atMost(SOON).until(() -> client.committed(PARTITION) == last.offset() + 1);
    assertThat(submit.seen("long-waiting")).extracting(Seen::key).containsExactly("long-waiting");
    assertThat(members()).isEqualTo(members);
  }

  @Test
  void goesOnByItselfWhenTheBrokerWasAwayLongerThanItsSession() throws Exception {
    send("longer-before");
    await().atMost(SOON).until(() -> submit.seen("longer-before").size() == 1);
    broker.accept(false);
    waitInVain(Duration.ofSeconds(ShortPatience.SECONDS + 2));
    broker.accept(true);
    RecordMetadata last = send("longer-after");
    await().atMost(SOON).until(() -> client.committed(PARTITION) == last.offset() + 1);
    assertThat(submit.seen("longer-after")).hasSize(1);
  }

  private void waitInVain(Duration time) {
    try (KafkaConsumer<byte[], byte[]> nobody = client.consumer(Map.of())) {
      nobody.assign(List.of(PARTITION));
      nobody.seekToEnd(List.of(PARTITION));
      assertThat(nobody.poll(time).isEmpty()).isTrue();
    }
  }

  private List<String> members() throws Exception {
    try (Admin admin = Admin.create(client.cluster())) {
      return admin.describeConsumerGroups(List.of("trainyard")).all().get().values().stream()
          .flatMap(group -> group.members().stream())
          .map(MemberDescription::consumerId)
          .toList();
    }
  }

  private RecordMetadata send(String key) {
    return client.send(aLetter(JOB).header("trainyard-key", key).build());
  }
}
