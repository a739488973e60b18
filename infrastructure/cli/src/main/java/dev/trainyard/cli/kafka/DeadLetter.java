package dev.trainyard.cli.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A submission that was turned away.
 *
 * @param why what Trainyard wrote into its headers
 */
public record DeadLetter(String submissionKey, String why) {
  static final String TOPIC = "trainyard.submissions.dlq";

  static DeadLetter of(ConsumerRecord<String, String> record) {
    TreeMap<String, String> headers = new TreeMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    String key = headers.getOrDefault("trainyard-key", "");
    headers.keySet().retainAll(headers.keySet().stream().filter(DeadLetter::isTold).toList());
    return new DeadLetter(key, headers.toString());
  }

  private static boolean isTold(String header) {
    return header.contains("reason") || header.contains("violation");
  }
}
