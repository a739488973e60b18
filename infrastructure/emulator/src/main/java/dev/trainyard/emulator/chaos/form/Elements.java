package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a JSON element is, if it is that. */
final class Elements {
  private Elements() {}

  static Optional<String> text(JsonElement each) {
    return each instanceof JsonPrimitive one && one.isString()
        ? Optional.of(one.getAsString())
        : Optional.empty();
  }

  static Optional<BigDecimal> decimal(JsonElement each) {
    return each instanceof JsonPrimitive one && one.isNumber()
        ? Optional.of(one.getAsBigDecimal())
        : Optional.empty();
  }

  static <E extends Enum<E>> Optional<E> of(Class<E> type, JsonElement each) {
    return text(each)
        .flatMap(name ->
            Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findAny());
  }

  /** A text, or a list of at least one. */
  static Optional<List<String>> texts(JsonElement each) {
    if (!(each instanceof JsonArray array)) {
      return text(each).map(List::of);
    }
    List<String> all =
        StreamSupport.stream(array.spliterator(), false)
            .flatMap(one -> text(one).stream())
            .toList();
    return all.size() == array.size() && !all.isEmpty() ? Optional.of(all) : Optional.empty();
  }
}
