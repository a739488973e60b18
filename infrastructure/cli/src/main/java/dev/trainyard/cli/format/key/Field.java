package dev.trainyard.cli.format.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.text.Scan;
import dev.trainyard.cli.format.transform.Transform;
import dev.trainyard.cli.format.transform.Transforms;
import java.util.ArrayList;
import java.util.List;

/** A key and what is done with its value, as in {@code name.basename()}. */
public record Field(Key key, List<Transform> transforms) {
  public Field {
    transforms = List.copyOf(transforms);
  }

  public static Field read(Scan scan) {
    Key key = Key.read(scan.skipSpace());
    if (!scan.take('(')) {
      return new Field(key, List.of());
    }
    List<Transform> transforms = new ArrayList<>();
    transforms.add(Transforms.read(last(key), scan));
    while (scan.take('.')) {
      Key function = Key.read(scan);
      scan.expect('(');
      transforms.add(Transforms.read(function.toString(), scan));
    }
    return new Field(key.withoutLast(), transforms);
  }

  private static String last(Key key) {
    return key.names().getLast();
  }

  /** Missing where there is nothing. */
  public JsonNode in(JsonNode record) {
    return transformed(key.in(record));
  }

  /** What becomes of a value that was found. */
  JsonNode transformed(JsonNode found) {
    JsonNode value = found;
    for (Transform transform : transforms) {
      value = transform.of(value);
    }
    return value;
  }

  public boolean isTransformed() {
    return !transforms.isEmpty();
  }
}
