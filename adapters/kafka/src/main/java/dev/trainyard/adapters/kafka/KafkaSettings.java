package dev.trainyard.adapters.kafka;

import dev.trainyard.domain.job.Place;
import java.time.Duration;

/**
 * How this adapter is to behave.
 *
 * @param defaultParent {@code projects/PROJECT/locations/LOCATION} of a submission that names none,
 *     or {@code ""}: such a submission is refused then
 * @param installation tells this installation from others on the same cluster: a part of the
 *     transactional ids of its producers
 * @param maxRecordBytes a larger value is a dead letter, unread
 * @param firstPause before the second try when the store or Kafka is away; it doubles from try to
 *     try
 * @param longestPause where it stops doubling
 * @param publishWithin how long Kafka may take for one list of events
 */
public record KafkaSettings(
    String defaultParent,
    String installation,
    int maxRecordBytes,
    TopicNames topics,
    Duration firstPause,
    Duration longestPause,
    Duration publishWithin) {

  public KafkaSettings {
    if (!defaultParent.isEmpty()) {
      Place.parse(defaultParent);
    }
    if (installation.isBlank()) {
      throw new IllegalArgumentException("installation must not be blank");
    }
    if (maxRecordBytes < 1) {
      throw new IllegalArgumentException("maxRecordBytes is at least 1, not " + maxRecordBytes);
    }
    if (!firstPause.isPositive() || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "pauses grow from a positive firstPause to longestPause, not from "
              + firstPause
              + " to "
              + longestPause);
    }
    if (!publishWithin.isPositive()) {
      throw new IllegalArgumentException("publishWithin is positive, not " + publishWithin);
    }
  }

  /** Records of up to 1 MiB, the usual topics, pauses of 0.25 to 15 s, 30 s to publish. */
  public static KafkaSettings usual(String defaultParent, String installation) {
    return new KafkaSettings(
        defaultParent,
        installation,
        1024 * 1024,
        TopicNames.USUAL,
        Duration.ofMillis(250),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30));
  }
}
