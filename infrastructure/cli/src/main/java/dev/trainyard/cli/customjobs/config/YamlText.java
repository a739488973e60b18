package dev.trainyard.cli.customjobs.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** One document of YAML, of which JSON is a part. */
final class YamlText {
  private YamlText() {}

  /**
   * @throws IllegalArgumentException if it is none; a sentence says where
   */
  static JsonNode read(String text) {
    try {
      return Json.mapper().valueToTree(yaml().load(text));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String where =
          mark == null
              ? ""
              : "line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
      throw new IllegalArgumentException(where + words(e), e);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String words(MarkedYAMLException e) {
    return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    SafeConstructor plain = new SafeConstructor(options);
    return new Yaml(plain, new Representer(unused), unused, options, new PlainResolver());
  }

  /**
   * As YAML 1.2 has it: what YAML 1.1 takes for truth values (yes, on), times of day and octal
   * numbers is text.
   */
  private static final class PlainResolver extends Resolver {
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern REAL =
        Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*)([eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, TRUTH, "tTfF");
      addImplicitResolver(Tag.INT, WHOLE, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, REAL, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
