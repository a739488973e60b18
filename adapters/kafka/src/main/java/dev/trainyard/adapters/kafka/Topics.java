package dev.trainyard.adapters.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that are missing; never touches one that is there. */
@Singleton
public final class Topics {
  private static final Logger LOG = Logger.getLogger(Topics.class);
  private static final Duration BEFORE_ALL_ELSE = Duration.ofSeconds(10);
  private static final int PARTITIONS = 3;
  private static final int LARGE = 16 * 1024 * 1024;
  private static final int BEFORE_THE_CONSUMERS = 1;

  private final Map<String, Object> cluster;
  private final TopicNames names;
  private final Patience patience;

  Topics(@Identifier("default-kafka-broker") Map<String, Object> cluster, KafkaSettings settings) {
    this.cluster = cluster;
    this.names = settings.topics();
    this.patience = new Patience(settings.firstPause(), settings.longestPause());
  }

  void start(@Observes @Priority(BEFORE_THE_CONSUMERS) StartupEvent event) {
    // why: with Kafka away the rest starts all the same, and the topics follow
    CompletableFuture.supplyAsync(
            () ->
                patience.insist("making the topics", KafkaException.class::isInstance, this::make),
            task -> Thread.ofVirtual().name("topics").start(task))
        .completeOnTimeout(List.of(), BEFORE_ALL_ELSE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(this::notMade)
        .join();
  }

  void stop(@Observes ShutdownEvent event) {
    patience.end();
  }

  /** The names of those that it made. */
  List<String> make() {
    return make(wanted());
  }

  /**
   * Makes one for events, if it is missing and may be made.
   *
   * @throws KafkaException if Kafka does not answer
   */
  public void makeForEvents(String name) {
    make(List.of(topic(name, PARTITIONS)));
  }

  private List<String> make(List<NewTopic> topics) {
    List<String> made = new ArrayList<>();
    try (Admin admin = Sending.admin(cluster)) {
      for (NewTopic topic : topics) {
        if (isMade(admin, topic)) {
          made.add(topic.name());
        }
      }
    }
    if (!made.isEmpty()) {
      LOG.infof("made the topics %s", made);
    }
    return made;
  }

  private List<NewTopic> wanted() {
    Map<String, String> large = Map.of("max.message.bytes", Integer.toString(LARGE));
    return List.of(
        topic(names.submissions(), PARTITIONS).configs(large),
        topic(names.deadLetters(), 1).configs(large),
        topic(names.jobEvents(), PARTITIONS),
        topic(names.jobs(), PARTITIONS).configs(Map.of("cleanup.policy", "compact")));
  }

  private static NewTopic topic(String name, int partitions) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty());
  }

  private static boolean isMade(Admin admin, NewTopic topic) {
    try {
      Sending.await(
          admin.createTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture(),
          Sending.ONE_CALL);
      return true;
    } catch (TopicExistsException _) {
      return false;
    } catch (RetriableException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warnf("the topic %s cannot be made here, somebody has to: %s", topic.name(), e);
      return false;
    }
  }

  private List<String> notMade(Throwable e) {
    LOG.error("the topics could not be made", e);
    return List.of();
  }
}
