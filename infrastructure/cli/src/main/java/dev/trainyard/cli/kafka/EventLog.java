package dev.trainyard.cli.kafka;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The events and dead letters that came after this was made; an event that came twice is kept once.
 */
public final class EventLog implements AutoCloseable {
  private final Feed feed;
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, DeadLetter> deadLetters = new HashMap<>();

  public EventLog(Feed feed) {
    this.feed = feed;
  }

  /** From now on, from a Kafka. */
  public static EventLog from(String kafka) {
    return new EventLog(new TopicTail(kafka, List.of(Event.TOPIC, DeadLetter.TOPIC)));
  }

  /** Reads what has come, waiting for the first of it no longer than given. */
  public void read(Duration patience) {
    for (ConsumerRecord<String, String> record : feed.read(patience)) {
      if (record.topic().equals(Event.TOPIC)) {
        Event event = Event.of(record);
        events.putIfAbsent(event.job() + "/" + event.version(), event);
      } else {
        DeadLetter letter = DeadLetter.of(record);
        deadLetters.put(letter.submissionKey(), letter);
      }
    }
  }

  /** A submission's events in version order. */
  public List<Event> of(String submissionKey) {
    return events.values().stream()
        .filter(event -> event.submissionKey().equals(submissionKey))
        .sorted(Comparator.comparingLong(Event::version))
        .toList();
  }

  public Optional<DeadLetter> deadLetter(String submissionKey) {
    return Optional.ofNullable(deadLetters.get(submissionKey));
  }

  @Override
  public void close() {
    feed.close();
  }
}
