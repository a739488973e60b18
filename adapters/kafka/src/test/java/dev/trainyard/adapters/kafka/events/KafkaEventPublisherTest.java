package dev.trainyard.adapters.kafka.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.Sending;
import dev.trainyard.adapters.kafka.TopicNames;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.testkit.JobStory;
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
        LongStream.rangeClosed(5001, 5300)
            .mapToObj(JobStory::of)
            .flatMap(story -> List.of(story.claim(), story.start(), story.run()).stream())
            .map(Events::of)
            .toList();
    publisher.publish(events);
    assertThat(versionsOf("5042", client.read("trainyard.job-events")))
        .containsExactly("5042/2", "5042/3", "5042/4");
    List<ConsumerRecord<byte[], byte[]>> jobs = client.read("trainyard.jobs");
    assertThat(jobs.stream().filter(job -> key(job).startsWith("5")).count()).isEqualTo(300);
  }

  @Test
  void saysSoWithinItsTimeWhenKafkaIsAway() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    Duration within = Duration.ofMillis(300);
    KafkaEventPublisher lost =
        new KafkaEventPublisher(
            Sending.producer(Map.of("bootstrap.servers", "127.0.0.1:" + nobody), within),
            new EventRecords(TopicNames.USUAL),
            within);
    List<JobEvent> events = new ArrayList<>(Events.all().values());
    Instant before = Instant.now();
    assertThatThrownBy(() -> lost.publish(events)).isInstanceOf(PublisherAwayException.class);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    lost.close();
  }

  private static List<String> versionsOf(String job, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .filter(record -> key(record).equals(job))
        .map(record -> Client.headers(record).get("ce_id"))
        .toList();
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }
}
