package dev.trainyard.emulator.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.domain.rules.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads an object's fields and collects all that is wrong with them; none is read twice. */
public final class Fields {
  private final JsonObject object;
  private final String path;
  private final List<Violation> faults;
  private final Set<String> known = new HashSet<>();

  private Fields(JsonObject object, String path, List<Violation> faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  /**
   * @param faults what is found wrong is added here
   */
  public static Fields of(JsonObject body, List<Violation> faults) {
    return new Fields(body, "", faults);
  }

  /** A field as {@code reading} takes it; what that throws for is a fault. Empty if absent. */
  public <T> Optional<T> read(String name, Function<String, T> reading) {
    return find(name).flatMap(value -> read(name, value, reading));
  }

  private <T> Optional<T> read(String name, JsonElement value, Function<String, T> reading) {
    try {
      if (!value.isJsonPrimitive()) {
        throw new IllegalArgumentException("is not a text");
      }
      return Optional.of(reading.apply(value.getAsString()));
    } catch (IllegalArgumentException e) {
      refuse(name, e.getMessage() == null ? "cannot be read" : e.getMessage());
      return Optional.empty();
    }
  }

  public Optional<String> text(String name) {
    return read(name, text -> text);
  }

  /** A whole number within the limits, both included. */
  public OptionalLong number(String name, long least, long most) {
    return read(name, text -> whole(text, least, most))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  private static long whole(String text, long least, long most) {
    try {
      long number = new BigDecimal(text).longValueExact();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException | ArithmeticException _) {
      throw new IllegalArgumentException(text + " is not a whole number");
    }
    throw new IllegalArgumentException(text + " is not within " + least + " and " + most);
  }

  /** The texts of a list. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    array(name).forEach(each -> read(name, each, text -> text).ifPresent(texts::add));
    return texts;
  }

  /** The fields of an object inside; empty if it is not there. */
  public Optional<Fields> inside(String name) {
    return find(name).flatMap(value -> inside(name, value));
  }

  /** The fields of each object of a list. */
  public List<Fields> each(String name) {
    List<Fields> all = new ArrayList<>();
    JsonArray array = array(name);
    for (int i = 0; i < array.size(); i++) {
      inside(name + "[" + i + "]", array.get(i)).ifPresent(all::add);
    }
    return all;
  }

  /** The names of all fields, each of which may then be read. */
  public Set<String> names() {
    return object.keySet();
  }

  private Optional<Fields> inside(String name, JsonElement value) {
    if (!value.isJsonObject()) {
      refuse(name, "is not an object");
      return Optional.empty();
    }
    return Optional.of(new Fields(value.getAsJsonObject(), at(name) + ".", faults));
  }

  private JsonArray array(String name) {
    Optional<JsonElement> value = find(name);
    if (value.isPresent() && !value.get().isJsonArray()) {
      refuse(name, "is not a list");
      return new JsonArray();
    }
    return value.map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new);
  }

  private Optional<JsonElement> find(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
  }

  /** Every field that nobody asked for is a fault. */
  public void end() {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(name, "is unknown here"));
  }

  /** Notes a fault of a field. */
  public void refuse(String name, String message) {
    faults.add(new Violation(at(name), message));
  }

  private String at(String name) {
    return path + name;
  }
}
