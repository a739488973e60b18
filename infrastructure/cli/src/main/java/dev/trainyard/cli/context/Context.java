package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A named set of properties; those that are not set are {@code ""}. */
public record Context(String name, Map<Property, String> properties) {
  /** No context at all. */
  public static final Context NONE = new Context("none", Map.of());

  private static final String NAMES = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

  public Context {
    properties = Map.copyOf(properties);
    if (!name.matches(NAMES)) {
      throw badInput(
          "A context's name has up to 63 letters, digits, '.', '_' and '-', unlike '"
              + name
              + "'.");
    }
  }

  public String get(Property property) {
    return Objects.requireNonNullElse(properties.get(property), "");
  }

  /** Empty values take a property away. */
  public Context with(Map<Property, String> changes) {
    Map<Property, String> changed = new EnumMap<>(Property.class);
    changed.putAll(properties);
    changes.forEach((property, value) -> {
      if (value.isEmpty()) {
        changed.remove(property);
      } else {
        changed.put(property, value);
      }
    });
    return new Context(name, changed).checked();
  }

  private Context checked() {
    if (!get(Property.SERVER).isEmpty()) {
      Addresses.read("--server", get(Property.SERVER));
    }
    boolean opens = !get(Property.TOKEN).isEmpty() || !get(Property.TOKEN_COMMAND).isEmpty();
    if (opens && get(Property.SERVER).isEmpty()) {
      // why: else the token would go to whatever server a command happens to mean
      throw badInput("A context with a token also says for which server: --server URL.");
    }
    return this;
  }
}
