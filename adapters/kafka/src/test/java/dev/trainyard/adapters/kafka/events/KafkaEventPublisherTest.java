package dev.trainyard.adapters.kafka.events;

import static dev.trainyard.adapters.kafka.events.Relays.lease;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.TopicConfigs;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.testkit.Steps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class KafkaEventPublisherTest {
  @Inject Client client;
  @Inject EventPublisher publisher;

  @Test
  void tellsEveryEventInTheOrderOfItsJob() {
    List<JobEvent> events =
        LongStream.rangeClosed(5001, 5300).mapToObj(Relays::storyOf).flatMap(List::stream).toList();
    publisher.takeOver(lease(1));
    publisher.takeOver(lease(1));
    assertThat(publisher.publish(events, lease(1))).isTrue();
    assertThat(idsOf("5042/", client.readCommitted("trainyard.job-events")))
        .containsExactly("5042/2", "5042/3", "5042/4", "5042/5");
    List<ConsumerRecord<byte[], byte[]>> jobs = client.readCommitted("trainyard.jobs");
    assertThat(jobs.stream().filter(job -> new String(job.key(), UTF_8).startsWith("5")).count())
        .isEqualTo(300);
  }

  @Test
  void tellsNothingForWhomHasNotTakenOver() {
    publisher.takeOver(lease(1));
    List<JobEvent> events = Relays.storyOf(5400);
    assertThatThrownBy(() -> publisher.publish(events, lease(2)))
        .isInstanceOf(PublisherAwayException.class);
    assertThat(idsOf("5400/", client.read("trainyard.job-events"))).isEmpty();
  }

  @Test
  void saysSoWithinItsTimeWhenKafkaIsAway() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    Map<String, Object> cluster = Map.of("bootstrap.servers", "127.0.0.1:" + nobody);
    KafkaEventPublisher lost =
        new KafkaEventPublisher(
            cluster,
            new Relays(client, "lost").settings(Duration.ofMillis(600)),
            new TopicConfigs(cluster));
    Instant before = Instant.now();
    assertThatThrownBy(() -> lost.takeOver(lease(1)))
        .isInstanceOf(PublisherAwayException.class)
        .hasMessage("Kafka does not take events now; it is tried again");
    assertThatThrownBy(() -> lost.publish(new ArrayList<>(), lease(1)))
        .isInstanceOf(PublisherAwayException.class);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(12));
    lost.close();
  }

  private static List<String> idsOf(String prefix, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> Steps.of(Client.headers(record).getOrDefault("ce_id", "/")))
        .filter(id -> id.startsWith(prefix))
        .toList();
  }
}
