package dev.trainyard.adapters.kafka.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What is on the wire, kept in files so that a change is seen in a review. To write them anew:
 * {@code -Dgolden.write=true}.
 */
final class Golden {
  static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = new JsonMapper();

  private Golden() {}

  static void check(String name, ProducerRecord<byte[], byte[]> record) {
    String actual = text(record);
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    String head =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\n")
            .collect(Collectors.joining());
    return "topic: "
        + record.topic()
        + "\nkey: "
        + new String(record.key(), UTF_8)
        + "\n"
        + head
        + "\n"
        + pretty(record.value())
        + "\n";
  }

  private static String pretty(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node.toPrettyString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
