package dev.trainyard.adapters.kafka.events;

import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTxnTimeoutException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What Kafka's exceptions mean for somebody who tells. */
final class Trouble {
  private static final int DEEPEST = 10;

  private Trouble() {}

  /** Whether somebody else has opened a producer of the same id since, or Kafka gave up on it. */
  static boolean isShutOut(KafkaException e) {
    return causes(e)
        .anyMatch(each ->
            each instanceof ProducerFencedException
                || each instanceof InvalidProducerEpochException);
  }

  /**
   * @param id the transactional id
   */
  static PublisherAwayException away(KafkaException e, String id) {
    String words =
        causes(e)
            .map(each -> words(each, id))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("Kafka does not take events now; it is tried again");
    return new PublisherAwayException(words, e);
  }

  private static String words(Throwable e, String id) {
    return switch (e) {
      case RefusedForeverException refused ->
          refused.getMessage() + ". Nothing is told until its topic takes it";
      case TransactionalIdAuthorizationException _ ->
          "Kafka does not let the transactional id "
              + id
              + " be used: allow Write and Describe on TransactionalIds that begin with trainyard.";
      case ClusterAuthorizationException _ ->
          "Kafka does not let this server write with transactions: allow IdempotentWrite on the Cluster";
      case TopicAuthorizationException topics ->
          "Kafka does not let the topics "
              + topics.unauthorizedTopics()
              + " be written: allow Write and Describe";
      case InvalidRecordException _, InvalidTimestampException _ ->
          "Kafka refuses events and does not say which: " + e.getMessage();
      case AuthenticationException _ -> "Kafka does not believe who this server says it is";
      case InvalidTxnTimeoutException _ ->
          "Kafka's transaction.max.timeout.ms is too low; Trainyard's transactions take up to 30 s";
      case UnsupportedVersionException _ -> "this Kafka knows no transactions";
      default -> "";
    };
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.<Throwable>iterate(e, each -> each != null, Throwable::getCause).limit(DEEPEST);
  }
}
