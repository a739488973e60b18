package dev.trainyard.adapters.kafka.events;

import dev.trainyard.adapters.kafka.Sending;
import dev.trainyard.adapters.kafka.events.Refused.Failure;
import dev.trainyard.domain.job.JobEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells lists of events, each in one transaction. What Kafka refuses is told in a shorter form.
 * After an exception it is of no use any more.
 */
final class Teller implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Teller.class);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
  // why: what Kafka refuses shows up few by few, and nobody waits for ever
  private static final int ROUNDS = 6;

  private final Producer<byte[], byte[]> producer;

  private Teller(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Shuts out every other one of this id, and undoes what it had not finished.
   *
   * @param largest what the topics take at once, in bytes
   * @throws KafkaException if nobody can say so
   */
  static Teller open(Map<String, Object> cluster, Duration within, String id, int largest) {
    Teller teller = new Teller(Sending.transactional(cluster, within, id, largest));
    try {
      teller.producer.initTransactions();
      return teller;
    } catch (KafkaException e) {
      teller.close();
      throw e;
    }
  }

  /**
   * Returns when Kafka has all of them for good.
   *
   * @throws RefusedForeverException if Kafka refuses one of them in every form
   * @throws KafkaException if nobody can say that they are taken
   */
  void tell(List<JobEvent> events, Wording wording) {
    List<Telling> tellings = events.stream().map(Telling::whole).toList();
    for (int round = 1; ; round++) {
      Refused refused = attempt(wording.of(tellings));
      if (refused.isEmpty()) {
        warnOfShortForms(tellings);
        return;
      }
      tellings = round < ROUNDS ? refused.shorten(tellings) : refused.shortenAll(tellings);
    }
  }

  /** What was refused; if nothing was, all is committed. */
  private Refused attempt(List<Sentence> sentences) {
    List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
    producer.beginTransaction();
    KafkaException trouble = send(sentences, failures);
    Refused refused = Refused.of(sentences, List.copyOf(failures));
    if (!refused.isEmpty()) {
      producer.abortTransaction();
    } else if (trouble != null) {
      throw trouble;
    } else {
      producer.commitTransaction();
    }
    return refused;
  }

  private @Nullable KafkaException send(List<Sentence> sentences, List<Failure> failures) {
    KafkaException trouble = null;
    try {
      for (Sentence sentence : sentences) {
        producer.send(
            sentence.record(),
            (_, why) -> {
              if (why != null) {
                failures.add(new Failure(sentence, why));
              }
            });
      }
    } catch (KafkaException e) {
      trouble = e;
    }
    producer.flush();
    return trouble;
  }

  private static void warnOfShortForms(List<Telling> tellings) {
    List<Telling> shortened = tellings.stream().filter(each -> !each.brevity().isWhole()).toList();
    if (!shortened.isEmpty()) {
      LOG.warnf(
          "Kafka refuses %d of %d events as they are; they were told shortened, the first is %s",
          shortened.size(), tellings.size(), shortened.getFirst().id());
    }
  }

  @Override
  public void close() {
    producer.close(LONGEST_CLOSE);
  }
}
