package dev.trainyard.adapters.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The numbers that the values of an enum are stored as. */
final class Codes<E extends Enum<E>> {
  private final ToIntFunction<E> codes;
  private final Map<Integer, E> values = new HashMap<>();

  Codes(Class<E> type, ToIntFunction<E> codes) {
    this.codes = codes;
    for (E value : type.getEnumConstants()) {
      if (values.put(codes.applyAsInt(value), value) != null) {
        throw new IllegalStateException("two values have the code of " + value);
      }
    }
  }

  short of(E value) {
    return (short) codes.applyAsInt(value);
  }

  /**
   * @throws IllegalStateException if a newer version wrote it
   */
  E from(int code) {
    E value = values.get(code);
    if (value == null) {
      throw new IllegalStateException("this version does not know the code " + code);
    }
    return value;
  }
}
