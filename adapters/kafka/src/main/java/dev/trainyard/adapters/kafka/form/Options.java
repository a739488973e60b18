package dev.trainyard.adapters.kafka.form;

import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said beside the request: in a header {@code trainyard-NAME}, else in a CloudEvent
 * extension {@code trainyardNAME}.
 */
record Options(Map<String, Given> given) {
  private static final List<String> NAMES =
      List.of("parent", "key", "priority", "batch", "actor", "command");

  static Options of(Map<String, String> headers, Map<String, String> attributes) {
    Map<String, Given> given = new HashMap<>();
    for (String name : NAMES) {
      put(given, name, attributes, "trainyard" + name);
      put(given, name, headers, "trainyard-" + name);
    }
    return new Options(Map.copyOf(given));
  }

  Optional<Given> named(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private static void put(
      Map<String, Given> given, String name, Map<String, String> texts, String field) {
    String text = texts.get(field);
    if (text != null) {
      given.put(name, new Given(field, text));
    }
  }
}
