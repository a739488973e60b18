package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All contexts, by name.
 *
 * @param current the one that is used unless another is named; {@code ""} if there is none
 */
public record Contexts(String current, SortedMap<String, Context> byName) {
  public static final Contexts EMPTY = new Contexts("", new TreeMap<>());

  /** The name that means: use none. */
  public static final String NONE = "none";

  public Contexts {
    byName = new TreeMap<>(byName);
  }

  public Context get(String name) {
    return find(name)
        .orElseThrow(() ->
            badInput(
                "There is no context '"
                    + name
                    + "'. "
                    + (byName.isEmpty()
                        ? "There is none at all; trainyard contexts create makes one."
                        : "There are " + String.join(", ", byName.keySet()) + ".")));
  }

  public Optional<Context> find(String name) {
    return name.equals(NONE) ? Optional.of(Context.NONE) : Optional.ofNullable(byName.get(name));
  }

  public Contexts with(Context context) {
    if (context.name().equals(NONE)) {
      throw badInput("'none' stands for no context; choose another name.");
    }
    SortedMap<String, Context> more = new TreeMap<>(byName);
    more.put(context.name(), context);
    return new Contexts(current, more);
  }

  public Contexts without(String name) {
    get(name);
    SortedMap<String, Context> fewer = new TreeMap<>(byName);
    fewer.remove(name);
    return new Contexts(name.equals(current) ? "" : current, fewer);
  }

  public Contexts using(String name) {
    return new Contexts(name.equals(NONE) ? "" : get(name).name(), byName);
  }

  static Contexts of(String current, Map<String, Context> byName) {
    return new Contexts(current, new TreeMap<>(byName));
  }
}
