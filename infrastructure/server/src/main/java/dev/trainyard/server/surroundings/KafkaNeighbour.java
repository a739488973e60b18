package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_KAFKA_BOOTSTRAP_SERVERS;
import static dev.trainyard.server.settings.Setting.TRAINYARD_KAFKA_PORT;

import dev.trainyard.embedded.EmbeddedKafka;
import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Finds the Kafka that the settings name, or starts an embedded one. */
final class KafkaNeighbour {
  private static final int MILLIS_TO_CONNECT = 8_000;

  private KafkaNeighbour() {}

  static Optional<Neighbour> named(Settings settings) {
    return settings.find(TRAINYARD_KAFKA_BOOTSTRAP_SERVERS).map(KafkaNeighbour::external);
  }

  static Neighbour start(Settings settings) {
    EmbeddedKafka kafka =
        EmbeddedKafka.start(
            settings.data().resolve("kafka"), settings.port(TRAINYARD_KAFKA_PORT, 9092));
    return new Neighbour(Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()), kafka::close);
  }

  private static Neighbour external(String servers) {
    try (Admin admin = Admin.create(client(servers))) {
      admin.describeCluster().nodes().get(MILLIS_TO_CONNECT, TimeUnit.MILLISECONDS);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw new BadSettingException(
          TRAINYARD_KAFKA_BOOTSTRAP_SERVERS,
          "does not lead to a Kafka broker: " + servers + ": " + words(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Kafka was looked for", e);
    }
    return Neighbour.external(Map.of("kafka.bootstrap.servers", servers));
  }

  // why: SASL and TLS settings travel as kafka.* properties, which the messaging extension reads
  // too
  private static Map<String, Object> client(String servers) {
    Map<String, Object> client = new HashMap<>();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("kafka."))
        .forEach(name -> client.put(name.substring("kafka.".length()), System.getProperty(name)));
    client.put("bootstrap.servers", servers);
    client.put("default.api.timeout.ms", MILLIS_TO_CONNECT);
    client.put("request.timeout.ms", MILLIS_TO_CONNECT);
    return client;
  }

  private static String words(Exception e) {
    Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    return cause instanceof TimeoutException
        ? "no answer within " + MILLIS_TO_CONNECT / 1000 + " s"
        : String.valueOf(cause.getMessage());
  }
}
