package dev.trainyard.cli.context.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.context.Context;
import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.context.Property;

/** A context as it is shown: without its token. */
final class ShownContext {
  private ShownContext() {}

  static JsonNode of(Context context, Contexts all) {
    ObjectNode shown = Json.object();
    shown.put("name", context.name()).put("inUse", context.name().equals(all.current()));
    for (Property property : Property.values()) {
      String value = context.get(property);
      if (!value.isEmpty()) {
        shown.put(property.key(), property.isSecret() ? "(set)" : value);
      }
    }
    return shown;
  }
}
