package dev.trainyard.cli.format.transform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trainyard.cli.format.text.Nodes;
import java.util.List;
import java.util.Set;

/** Transforms of texts. */
final class TextTransforms {
  private static final Set<String> NO = Set.of("", "false", "0", "[]", "{}");

  private TextTransforms() {}

  static Transform basename(Arguments given) {
    String undefined = given.text(0, "undefined", "");
    return Transform.ofText(text -> {
      String last = text.substring(text.lastIndexOf('/') + 1);
      return last.isEmpty() ? undefined : last;
    });
  }

  static Transform segment(Arguments given) {
    int index = Integer.parseInt(given.text(0, "index", "-1"));
    String undefined = given.text(1, "undefined", "");
    return Transform.ofText(text -> {
      List<String> segments = List.of(text.split("/", -1));
      int at = index < 0 ? segments.size() + index : index;
      boolean there = at >= 0 && at < segments.size() && !segments.get(at).isEmpty();
      return there ? segments.get(at) : undefined;
    });
  }

  /** What stands after {@code /name/}, or after the last slash. */
  static Transform scope(Arguments given) {
    String after = "/" + given.text(0, "name", "regions") + "/";
    return Transform.ofText(text -> {
      int at = text.indexOf(after);
      return at < 0
          ? text.substring(text.lastIndexOf('/') + 1)
          : text.substring(at + after.length());
    });
  }

  static Transform split(Arguments given) {
    String separator = java.util.regex.Pattern.quote(given.text(0, "sep", "/"));
    return value -> {
      ArrayNode parts = JsonNodeFactory.instance.arrayNode();
      String text = Nodes.words(value);
      if (!text.isEmpty()) {
        List.of(text.split(separator, -1)).forEach(parts::add);
      }
      return parts;
    };
  }

  static Transform yesno(Arguments given) {
    String yes = given.text(0, "yes", "");
    String no = given.text(1, "no", "No");
    return value -> {
      String text = Nodes.words(value);
      return Nodes.text(NO.contains(text) ? no : yes.isEmpty() ? text : yes);
    };
  }
}
