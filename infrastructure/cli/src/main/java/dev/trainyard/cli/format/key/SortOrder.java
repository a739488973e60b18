package dev.trainyard.cli.format.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.text.Nodes;
import dev.trainyard.cli.format.text.Scan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An order of records; what is alike stays as it was. */
public record SortOrder(List<Comparator<JsonNode>> keys) {
  /** Reads {@code --sort-by}: fields with commas between them, {@code ~} before the reversed. */
  public static SortOrder read(String text) {
    Scan scan = new Scan("--sort-by", text);
    List<Comparator<JsonNode>> keys = new ArrayList<>();
    while (!scan.skipSpace().atEnd()) {
      boolean reverse = scan.take('~');
      keys.add(by(Field.read(scan), reverse));
      if (!scan.skipSpace().atEnd()) {
        scan.expect(',');
      }
    }
    return new SortOrder(keys);
  }

  static SortOrder of(List<Column> columns) {
    return new SortOrder(
        columns.stream().map(column -> by(column.field(), column.isReverse())).toList());
  }

  public List<JsonNode> sorted(List<JsonNode> records) {
    Comparator<JsonNode> order = (_, _) -> 0;
    for (Comparator<JsonNode> key : keys) {
      order = order.thenComparing(key);
    }
    return records.stream().sorted(order).toList();
  }

  private static Comparator<JsonNode> by(Field field, boolean reverse) {
    Comparator<JsonNode> order =
        (one, other) -> compare(Nodes.words(field.in(one)), Nodes.words(field.in(other)));
    return reverse ? order.reversed() : order;
  }

  /** As numbers if both are; what is not there comes first. */
  public static int compare(String one, String other) {
    Optional<BigDecimal> number = number(one);
    Optional<BigDecimal> otherNumber = number(other);
    return number.isPresent() && otherNumber.isPresent()
        ? number.get().compareTo(otherNumber.get())
        : one.compareTo(other);
  }

  /** None if the text is no decimal number of reasonable length. */
  public static Optional<BigDecimal> number(String text) {
    return text.matches("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,3})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
