package dev.trainyard.cli.format.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.text.Nodes;
import java.util.function.Predicate;

/** What a term asks of the value of its key. */
@FunctionalInterface
interface Check {
  boolean passes(JsonNode value);

  /** Of a list, one element is enough; what is not there is {@code ""}. */
  static Check ofAny(Predicate<String> test) {
    return value -> {
      if (!value.isArray()) {
        return test.test(Nodes.words(value));
      }
      if (value.isEmpty()) {
        return test.test("");
      }
      for (JsonNode element : value) {
        if (test.test(Nodes.words(element))) {
          return true;
        }
      }
      return false;
    };
  }
}
