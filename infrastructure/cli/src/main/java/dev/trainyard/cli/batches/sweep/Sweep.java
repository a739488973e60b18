package dev.trainyard.cli.batches.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The jobs that a template and its parameters make.
 *
 * @param lines as they are submitted; each has a key that its parameters give, so that the same
 *     parameters make one job in a batch, whatever stands before them
 * @param faults all that is wrong; there are no lines then
 */
public record Sweep(List<String> lines, List<String> faults) {
  public static final int MOST = 100_000;
  private static final int LONGEST_KEY = 512;

  /** Where the parameters come from. */
  public record Source(Path template, List<String> params, List<Path> files) {}

  public static Sweep of(String batch, Source source) {
    List<String> faults = new ArrayList<>();
    Template template = Template.read(source.template(), faults);
    List<Map<String, String>> rows = rows(source, faults);
    if (faults.isEmpty()) {
      match(template, rows, faults);
    }
    Set<String> keys = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String key = key(batch, row);
      if (keys.add(key)) {
        lines.add(line(key, template.fill(row)));
      } else {
        faults.add("parameters: %s comes twice".formatted(words(row)));
      }
      if (key.length() > LONGEST_KEY) {
        faults.add("parameters: %s are longer than a key may be".formatted(words(row)));
      }
    }
    return new Sweep(faults.isEmpty() ? lines : List.of(), faults);
  }

  private static List<Map<String, String>> rows(Source source, List<String> faults) {
    List<Map<String, String>> rows = new ArrayList<>();
    source.files().forEach(file -> rows.addAll(ParamsFile.read(file, faults)));
    if (source.files().isEmpty()) {
      rows.add(Map.of());
    }
    Grid grid = new Grid(source.params(), faults);
    if (source.files().isEmpty() && source.params().isEmpty()) {
      faults.add("parameters: needs --param or --params-file");
    } else if (grid.size() * rows.size() > MOST) {
      faults.add("parameters: make more than %d jobs".formatted(MOST));
    }
    return faults.isEmpty() ? grid.times(rows) : List.of();
  }

  private static void match(
      Template template, List<Map<String, String>> rows, List<String> faults) {
    Set<String> needed = template.needs();
    Set<String> missing = new TreeSet<>();
    Set<String> unused = new TreeSet<>();
    for (Map<String, String> row : rows) {
      needed.stream().filter(name -> !row.containsKey(name)).forEach(missing::add);
      row.keySet().stream().filter(name -> !needed.contains(name)).forEach(unused::add);
    }
    missing.forEach(name ->
        faults.add(
            "--template: ${%1$s} has no value; $${%1$s} would stand for itself".formatted(name)));
    unused.forEach(name ->
        faults.add("parameters: %1$s is nowhere in the template as ${%1$s}".formatted(name)));
  }

  private static String key(String batch, Map<String, String> row) {
    return batch + "/" + words(new TreeMap<>(row));
  }

  private static String words(Map<String, String> row) {
    return row.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  private static String line(String key, JsonNode job) {
    ObjectNode line = Json.object().put("key", key);
    line.set("customJob", job);
    return line.toString();
  }
}
