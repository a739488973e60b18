package dev.trainyard.adapters.kafka.events;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.service.Corridors;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.testkit.JobStory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class RelayOutageTest {
  private static final Duration LEASE = Duration.ofSeconds(45);

  Consumer<Boolean> broker = _ -> {};
  @Inject Client client;
  private final SettableClock clock = new SettableClock(JobStory.NOON);
  private final InMemoryYard rows = new InMemoryYard(clock);

  @Test
  void goesOnWhereItWasWhenTheBrokerWasAwayForAWhile() throws Exception {
    Relays relays = new Relays(client, "away").withTopics(Map.of());
    KafkaEventPublisher publisher = relays.relay(Duration.ofSeconds(4));
    PublishEventsUseCase relay = Corridors.publishEvents(rows, publisher, rows, LEASE, clock);
    accept(1, 50);
    assertThat(relay.publish().published()).isEqualTo(50);
    accept(51, 60);
    broker.accept(false);
    try {
      for (int tries = 0; tries < 3; tries++) {
        assertThatThrownBy(relay::publish).isInstanceOf(PublisherAwayException.class);
        clock.advance(Duration.ofMinutes(1));
      }
    } finally {
      broker.accept(true);
    }
    clock.advance(Duration.ofMinutes(1));
    assertThat(relay.publish().published()).isEqualTo(10);
    assertThat(relays.heard()).containsExactlyElementsOf(ids(1, 60));
    publisher.close();
  }

  @Test
  void losesAndDisordersNothingWhenTheBrokerRestartsInTheMiddleOfWindows() throws Exception {
    Relays relays = new Relays(client, "restarted").withTopics(Map.of());
    KafkaEventPublisher publisher = relays.relay();
    PublishEventsUseCase relay = Corridors.publishEvents(rows, publisher, rows, LEASE, clock);
    accept(1, 20_000);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> telling = threads.submit(() -> tellAll(relay, 20_000));
      broker.accept(false);
      broker.accept(true);
      telling.get();
    }
    List<String> heard = relays.heard();
    assertThat(heard.stream().distinct()).containsExactlyElementsOf(ids(1, 20_000));
    publisher.close();
  }

  private void tellAll(PublishEventsUseCase relay, int events) {
    int told = 0;
    for (int tries = 0; told < events && tries < 1000; tries++) {
      try {
        told += relay.publish().published();
      } catch (PublisherAwayException e) {
        clock.advance(Duration.ofMinutes(1));
      }
    }
  }

  private void accept(long from, long to) {
    LongStream.rangeClosed(from, to).forEach(id -> rows.accept(List.of(arrival(id))));
  }

  private static List<String> ids(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(id -> id + "/1").toList();
  }
}
