package dev.trainyard.emulator.run.replica;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a watcher is told to run.
 *
 * @param settings as {@code KEY=VALUE}; the watcher's own text says which
 */
record WatchOrder(List<String> settings, List<String> command, Map<String, String> environment) {
  WatchOrder {
    settings = List.copyOf(settings);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Its length and its words. */
  byte[] bytes() {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    add(words, Integer.toString(settings.size()));
    add(words, Integer.toString(command.size()));
    settings.forEach(word -> add(words, word));
    command.forEach(word -> add(words, word));
    environment.forEach((name, value) -> add(words, name + "=" + value));
    ByteArrayOutputStream order = new ByteArrayOutputStream();
    order.writeBytes("%010d".formatted(words.size()).getBytes(StandardCharsets.US_ASCII));
    order.writeBytes(words.toByteArray());
    return order.toByteArray();
  }

  private static void add(ByteArrayOutputStream words, String word) {
    words.writeBytes(word.getBytes(StandardCharsets.UTF_8));
    words.write(0);
  }
}
