package dev.trainyard.cli.format.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Key;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of a filter that no record had so far; most are misspelt. */
public final class AbsentKeys {
  private final Set<Key> keys;

  public AbsentKeys(Filter filter) {
    keys = new LinkedHashSet<>(filter.keys());
  }

  public void see(JsonNode record) {
    keys.removeIf(key -> !key.in(record).isMissingNode());
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** In gcloud's words. */
  public String warning() {
    return "WARNING: The following filter keys were not present in any resource : "
        + keys.stream().map(Key::toString).sorted().collect(Collectors.joining(", "));
  }
}
