package dev.trainyard.adapters.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How topics are set up, where they are there and that may be asked. */
@Singleton
public final class TopicConfigs {
  private final Map<String, Object> cluster;

  public TopicConfigs(@Identifier("default-kafka-broker") Map<String, Object> cluster) {
    this.cluster = cluster;
  }

  /**
   * Whether a topic keeps only the last record of each key.
   *
   * @throws KafkaException if Kafka does not answer
   */
  public boolean isCompacted(String topic) {
    return find(topic).stream()
        .anyMatch(config -> config.get("cleanup.policy").value().contains("compact"));
  }

  /**
   * How many bytes all of the topics take at once.
   *
   * @throws KafkaException if Kafka does not answer
   */
  public int largestBatch(String... topics) {
    return Stream.of(topics)
        .flatMap(topic -> find(topic).stream())
        .mapToInt(config -> Integer.parseInt(config.get("max.message.bytes").value()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Optional<Config> find(String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Sending.admin(cluster)) {
      CompletableFuture<Map<ConfigResource, Config>> answer =
          admin.describeConfigs(List.of(resource)).all().toCompletionStage().toCompletableFuture();
      Sending.await(answer, Sending.ONE_CALL);
      return Optional.ofNullable(answer.resultNow().get(resource));
    } catch (UnknownTopicOrPartitionException | AuthorizationException _) {
      return Optional.empty();
    }
  }
}
