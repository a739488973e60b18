package dev.trainyard.cli.batches.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters from a file: CSV with a heading, or a JSON object on each line. */
final class ParamsFile {
  private final Path file;
  private final List<String> faults;

  private ParamsFile(Path file, List<String> faults) {
    this.file = file;
    this.faults = faults;
  }

  static List<Map<String, String>> read(Path file, List<String> faults) {
    try {
      List<String> lines = Files.readAllLines(file);
      ParamsFile params = new ParamsFile(file, faults);
      boolean isJson = lines.stream().anyMatch(line -> line.stripLeading().startsWith("{"));
      List<Map<String, String>> rows = isJson ? params.json(lines) : params.csv(lines);
      if (rows.isEmpty()) {
        faults.add("--params-file %s: has no row".formatted(file));
      }
      return rows;
    } catch (IOException e) {
      faults.add("--params-file %s: cannot be read: %s".formatted(file, e.getMessage()));
      return List.of();
    }
  }

  private List<Map<String, String>> json(List<String> lines) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      if (!lines.get(n).isBlank()) {
        rows.add(json(n + 1, lines.get(n)));
      }
    }
    return rows;
  }

  private Map<String, String> json(int number, String line) {
    Map<String, String> row = new LinkedHashMap<>();
    try {
      JsonNode json = Json.parse(line);
      if (!json.isObject()) {
        fault(number, "is no JSON object");
      }
      json.properties()
          .forEach(field -> {
            if (!field.getValue().isValueNode() || field.getValue().isNull()) {
              fault(number, field.getKey() + " is no text, number, true or false");
            }
            row.put(field.getKey(), field.getValue().asText());
          });
    } catch (IllegalArgumentException e) {
      fault(number, "is " + e.getMessage());
    }
    return row;
  }

  private List<Map<String, String>> csv(List<String> lines) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> names = lines.isEmpty() ? List.of() : Csv.cells(lines.getFirst());
    if (names.size() != names.stream().distinct().count()) {
      fault(1, "names a parameter twice");
    }
    for (int n = 1; n < lines.size(); n++) {
      if (!lines.get(n).isBlank()) {
        csv(n + 1, names, Csv.cells(lines.get(n)), rows);
      }
    }
    return rows;
  }

  private void csv(
      int number, List<String> names, List<String> cells, List<Map<String, String>> rows) {
    if (cells.size() != names.size()) {
      fault(number, "has %d values for %d names".formatted(cells.size(), names.size()));
      return;
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int n = 0; n < names.size(); n++) {
      row.put(names.get(n).strip(), cells.get(n));
    }
    rows.add(row);
  }

  private void fault(int line, String what) {
    faults.add("--params-file %s: line %d %s".formatted(file, line, what));
  }
}
