package dev.trainyard.adapters.kafka.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** A record's headers as text; of several with one name the last counts, as Kafka has it. */
final class HeaderTexts {
  private HeaderTexts() {}

  static Map<String, String> of(Headers headers) {
    Map<String, String> texts = new HashMap<>();
    for (Header header : headers) {
      if (header.value() != null) {
        texts.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return texts;
  }
}
