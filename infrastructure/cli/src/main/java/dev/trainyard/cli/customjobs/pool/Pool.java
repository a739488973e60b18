package dev.trainyard.cli.customjobs.pool;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.customjobs.flags.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One {@code --worker-pool-spec}.
 *
 * @param index its place among them, from 0
 */
public record Pool(int index, Map<PoolKey, String> given) {
  public Pool {
    given = Map.copyOf(given);
  }

  static Pool read(int index, String text, Mistakes mistakes) {
    Map<PoolKey, String> given = new EnumMap<>(PoolKey.class);
    Texts texts = new Texts("--worker-pool-spec[" + index + "]", mistakes);
    texts
        .map(text)
        .forEach((key, value) ->
            PoolKey.of(key)
                .ifPresentOrElse(
                    known -> given.put(known, value),
                    () ->
                        mistakes.note(
                            texts.flag(),
                            "There is no key '%s'; there are %s.".formatted(key, PoolKey.all()))));
    return new Pool(index, given);
  }

  /** Whether it only holds a place. */
  public boolean isEmpty() {
    return given.isEmpty();
  }

  boolean isFirst() {
    return index == 0;
  }

  boolean has(PoolKey key) {
    return given.containsKey(key);
  }

  String text(PoolKey key) {
    return Objects.requireNonNullElse(given.get(key), "");
  }

  List<String> list(PoolKey key) {
    return new Texts(flag(key), new Mistakes()).listed(text(key));
  }

  /** 1 if it is not given, or is no number, which the rules refuse. */
  int number(PoolKey key) {
    return text(key).matches("\\d{1,9}") ? Integer.parseInt(text(key)) : 1;
  }

  /** As the user knows it, for refusals. */
  String flag(PoolKey key) {
    return flag() + " " + key.key();
  }

  String flag() {
    return "--worker-pool-spec[" + index + "]";
  }
}
