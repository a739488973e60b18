package dev.trainyard.adapters.vertex.front.rest;

import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.wire.form.Found;
import dev.trainyard.adapters.vertex.wire.form.JsonFields;
import dev.trainyard.domain.rules.Violation;
import java.util.Map;
import java.util.Optional;

/** Puts parameters of a query into the fields of a request. */
final class QueryFields {
  private QueryFields() {}

  static void fill(
      Message.Builder request, Iterable<Map.Entry<String, String>> parameters, Found found) {
    for (Map.Entry<String, String> each : parameters) {
      fill(request, each.getKey(), each.getValue(), found);
    }
  }

  private static void fill(Message.Builder request, String name, String value, Found found) {
    Message.Builder at = request;
    String[] steps = name.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      Optional<Message.Builder> next = JsonFields.descend(at, steps[i]);
      if (next.isEmpty()) {
        found.add(unknown(name));
        return;
      }
      at = next.get();
    }
    String leaf = steps.length == 0 ? name : steps[steps.length - 1];
    switch (JsonFields.put(at, leaf, value)) {
      case SET -> {}
      case NO_SUCH_FIELD -> found.add(unknown(name));
      case BAD_VALUE ->
          found.add(new Violation(name, "Invalid value at '" + name + "': \"" + value + "\""));
    }
  }

  private static Violation unknown(String name) {
    return new Violation(
        name,
        "Invalid JSON payload received. Unknown name \""
            + name
            + "\": Cannot bind query parameter. Field '"
            + name
            + "' could not be found in request message.");
  }
}
