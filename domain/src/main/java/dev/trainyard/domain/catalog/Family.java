package dev.trainyard.domain.catalog;

import dev.trainyard.domain.catalog.Machine.Kind;
import dev.trainyard.domain.spec.AcceleratorType;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Machine types that differ only in size: what a size that is not listed yet would be. */
record Family(String name, Kind kind, Pattern size, Set<AcceleratorType> accelerators) {
  private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern GPUS = Pattern.compile("[1-9][0-9]{0,4}g");
  private static final Pattern CHIPS = Pattern.compile("[1-9][0-9]{0,4}t");

  /** A family whose sizes are written as this one is. */
  static Family of(String name, Kind kind, String size, Set<AcceleratorType> accelerators) {
    Pattern pattern = size.endsWith("g") ? GPUS : size.endsWith("t") ? CHIPS : PLAIN;
    return new Family(name, kind, pattern, accelerators);
  }

  boolean couldHave(String otherSize) {
    return size.matcher(otherSize).matches();
  }

  Machine unlisted(String type) {
    Map<AcceleratorType, Counts> any =
        accelerators.stream().collect(Collectors.toMap(Function.identity(), _ -> Counts.ANY));
    return new Machine(type, kind, false, any, Set.of(), false);
  }
}
