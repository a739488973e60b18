package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.domain.rules.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an object's fields; what is wrong with one is kept, and the reading goes on. */
final class Fields {
  private final JsonObject json;
  private final String path;
  private final List<Violation> found;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonObject json, String path, List<Violation> found) {
    this.json = json;
    this.path = path;
    this.found = found;
  }

  /** Says what is wrong with a field, or with the object if the name is {@code ""}. */
  void wrong(String name, String message) {
    String field = path + (path.isEmpty() || name.isEmpty() ? name : "." + name);
    found.add(new Violation(field, message));
  }

  boolean has(String name) {
    asked.add(name);
    return json.has(name);
  }

  String text(String name, String otherwise) {
    return read(name, "a text", Elements::text).orElse(otherwise);
  }

  int number(String name, int least, int otherwise) {
    return read(
            name,
            "a whole number of at least " + least,
            each ->
                Elements.decimal(each).map(BigDecimal::intValueExact).filter(one -> one >= least))
        .orElse(otherwise);
  }

  long count(String name, long otherwise) {
    return read(
            name,
            "a whole number of at least 0",
            each -> Elements.decimal(each).map(BigDecimal::longValueExact).filter(one -> one >= 0))
        .orElse(otherwise);
  }

  @Nullable Long seed(String name) {
    return read(
            name, "a whole number", each -> Elements.decimal(each).map(BigDecimal::longValueExact))
        .orElse(null);
  }

  double chance(String name) {
    return read(
            name,
            "a number between 0 and 1",
            each ->
                Elements.decimal(each)
                    .map(BigDecimal::doubleValue)
                    .filter(one -> one >= 0 && one <= 1))
        .orElse(1.0);
  }

  Optional<Duration> span(String name) {
    return read(
        name, "a duration such as 200ms, 5s or 2m", each -> Elements.text(each).flatMap(Span::of));
  }

  <E extends Enum<E>> E one(String name, Class<E> type, E otherwise) {
    return read(
            name,
            "one of " + Arrays.toString(type.getEnumConstants()),
            each -> Elements.of(type, each))
        .orElse(otherwise);
  }

  /** A text or a list of texts. */
  List<String> texts(String name) {
    return read(name, "a text or a list of texts", Elements::texts).orElse(List.of());
  }

  void require(String name) {
    if (!has(name)) {
      wrong(name, "It is missing.");
    }
  }

  /** Says of every field that nobody asked for that there is none such. */
  void end() {
    Set<String> rest = new TreeSet<>(json.keySet());
    rest.removeAll(asked);
    rest.forEach(each -> wrong(each, "There is no such field here."));
  }

  private <T> Optional<T> read(
      String name, String form, Function<JsonElement, Optional<T>> reader) {
    if (!has(name)) {
      return Optional.empty();
    }
    Optional<T> value;
    try {
      value = reader.apply(json.get(name));
    } catch (ArithmeticException | NumberFormatException _) {
      value = Optional.empty();
    }
    if (value.isEmpty()) {
      wrong(name, "It must be " + form + ", but is " + json.get(name) + ".");
    }
    return value;
  }
}
