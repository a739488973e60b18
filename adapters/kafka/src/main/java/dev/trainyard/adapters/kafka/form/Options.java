package dev.trainyard.adapters.kafka.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said beside the request: in a header {@code trainyard-NAME}, else in a CloudEvent
 * extension {@code trainyardNAME}, else, of some, in a label {@code trainyard-NAME}.
 */
record Options(Map<String, Option> given) {
  private static final List<String> NAMES =
      List.of("parent", "key", "priority", "batch", "actor", "command");

  /** A word, and where it stood. */
  record Option(String field, String text) {}

  static Options of(Map<String, String> headers, Map<String, String> attributes) {
    Map<String, Option> given = new HashMap<>();
    for (String name : NAMES) {
      put(given, name, attributes, "trainyard" + name);
      put(given, name, headers, "trainyard-" + name);
    }
    return new Options(Map.copyOf(given));
  }

  Optional<Option> named(String name) {
    return Optional.ofNullable(given.get(name));
  }

  Optional<Option> namedOrLabelled(String name, Map<String, String> labels) {
    String label = "trainyard-" + name;
    return named(name)
        .or(() -> Optional.ofNullable(labels.get(label)).map(text -> labelled(label, text)));
  }

  private static Option labelled(String label, String text) {
    return new Option("labels." + label, text);
  }

  private static void put(
      Map<String, Option> given, String name, Map<String, String> texts, String field) {
    String text = texts.get(field);
    if (text != null) {
      given.put(name, new Option(field, text));
    }
  }
}
