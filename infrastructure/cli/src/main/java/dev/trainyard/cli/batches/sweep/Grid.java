package dev.trainyard.cli.batches.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Parameters of which every combination is wanted. */
final class Grid {
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.+)");
  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> faults;

  /**
   * @param faults takes what is wrong
   */
  Grid(List<String> assignments, List<String> faults) {
    this.faults = faults;
    assignments.forEach(this::read);
  }

  private void read(String assignment) {
    Matcher matcher = ASSIGNMENT.matcher(assignment);
    if (!matcher.matches()) {
      faults.add(
          "--param %s: is NAME=VALUE,... or NAME=FIRST..LAST, such as lr=0.1,0.01 or seed=1..10"
              .formatted(assignment));
    } else if (values.put(matcher.group(1), List.of()) != null) {
      faults.add("--param %s: is given twice".formatted(matcher.group(1)));
    } else {
      values.put(matcher.group(1), values(matcher.group(1), matcher.group(2)));
    }
  }

  private List<String> values(String name, String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return List.of(text.split(",", -1));
    }
    long first = Long.parseLong(range.group(1));
    long last = Long.parseLong(range.group(2));
    if (last < first || last - first >= Sweep.MOST) {
      faults.add("--param %s: %s has no value, or more than %d".formatted(name, text, Sweep.MOST));
      return List.of();
    }
    return LongStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
  }

  /** How many times each row is wanted. */
  long size() {
    long size = 1;
    for (List<String> each : values.values()) {
      size = Math.min(Sweep.MOST + 1L, size * each.size());
    }
    return size;
  }

  /** Every combination with every row. */
  List<Map<String, String>> times(List<Map<String, String>> rows) {
    List<Map<String, String>> all = rows;
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      List<Map<String, String>> next = new ArrayList<>();
      for (Map<String, String> row : all) {
        for (String value : each.getValue()) {
          Map<String, String> more = new LinkedHashMap<>(row);
          if (more.put(each.getKey(), value) != null) {
            faults.add("--param %s: is in --params-file, too".formatted(each.getKey()));
            return List.of();
          }
          next.add(more);
        }
      }
      all = next;
    }
    return all;
  }
}
