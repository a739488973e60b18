package dev.trainyard.domain.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.trainyard.domain.spec.AcceleratorType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the list; whatever it does not understand ends the reading. */
final class CatalogReader {
  private static final String FILE = "vertex-catalog.txt";
  private static final String FORMAT = "trainyard-catalog-1";
  private static final Set<String> ONCE = Set.of("format", "as-of");
  private static final Set<String> KINDS =
      Set.of("boot-disk", "ended", "flex-start", "offered", "refused", "region", "reservation");

  private final Map<String, List<Line>> lines;

  private CatalogReader(Map<String, List<Line>> lines) {
    this.lines = lines;
  }

  static Catalog readShipped() {
    try (InputStream in = CatalogReader.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws IllegalArgumentException with the line's number, if the text is not a catalog
   */
  static Catalog read(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(Line.of(number, line));
      }
    }
    return new CatalogReader(lines.stream().collect(groupingBy(Line::kind))).catalog();
  }

  private Catalog catalog() {
    refuseUnknownKinds();
    Line format = only("format");
    if (!format.subject().equals(FORMAT)) {
      throw format.wrong("is not " + FORMAT);
    }
    Line asOf = only("as-of");
    return new Catalog(day(asOf, asOf.subject()), MachinesReader.read(lines), offers());
  }

  private Offers offers() {
    Map<AcceleratorType, Set<String>> inRegions = new EnumMap<>(AcceleratorType.class);
    for (Line line : all("offered")) {
      inRegions
          .computeIfAbsent(line.accelerator(line.subject()), _ -> new HashSet<>())
          .addAll(line.values(1));
    }
    Map<AcceleratorType, LocalDate> ended = new EnumMap<>(AcceleratorType.class);
    for (Line line : all("ended")) {
      ended.put(line.accelerator(line.subject()), day(line, line.values(1).getFirst()));
    }
    Set<AcceleratorType> flexStart =
        all("flex-start").stream()
            .flatMap(line -> line.words().stream().map(line::accelerator))
            .collect(toSet());
    return new Offers(words("region"), words("boot-disk"), flexStart, inRegions, ended);
  }

  private void refuseUnknownKinds() {
    for (Map.Entry<String, List<Line>> entry : lines.entrySet()) {
      Line first = entry.getValue().getFirst();
      boolean known =
          ONCE.contains(first.kind())
              || KINDS.contains(first.kind())
              || MachinesReader.KINDS.contains(first.kind());
      if (!known) {
        throw first.wrong("is not a kind of fact");
      }
    }
  }

  private Line only(String kind) {
    List<Line> found = all(kind);
    if (found.size() != 1) {
      throw new IllegalArgumentException("needs one line " + kind + ", has " + found.size());
    }
    return found.getFirst();
  }

  private List<Line> all(String kind) {
    return lines.getOrDefault(kind, List.of());
  }

  private Set<String> words(String kind) {
    Stream<String> words = all(kind).stream().flatMap(line -> line.words().stream());
    return words.collect(toSet());
  }

  private static LocalDate day(Line line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw line.wrong("has a day that is none: " + text);
    }
  }
}
