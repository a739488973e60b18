package dev.trainyard.cli.customjobs.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The messages below a CustomJobSpec, and their fields in order. */
record Schema(Map<String, Map<String, Type>> messages) {
  static final Type.Message ROOT = new Type.Message("CustomJobSpec");

  static Schema load() {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getResourceAsStream("custom-job-spec.txt"))) {
      return read(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema read(String text) {
    Map<String, Map<String, Type>> messages = new LinkedHashMap<>();
    String message = "";
    for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] words = line.strip().split(" ");
      if (line.startsWith(" ")) {
        Objects.requireNonNull(messages.get(message)).put(words[0], Type.read(words[1]));
      } else {
        message = words[0];
        messages.put(message, new LinkedHashMap<>());
      }
    }
    return new Schema(messages);
  }

  Map<String, Type> fields(Type.Message message) {
    return Objects.requireNonNull(messages.get(message.name()), message.name());
  }
}
