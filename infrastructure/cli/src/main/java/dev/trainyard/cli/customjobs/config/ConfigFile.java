package dev.trainyard.cli.customjobs.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A job's specification in a file. */
public final class ConfigFile {
  private static final String FLAG = "--config";

  private ConfigFile() {}

  /**
   * Reads a file and holds it against what Vertex AI knows. What is wrong is noted; the rest is
   * given, in Vertex's own form.
   *
   * @param name of the file; {@code -} is the standard input
   */
  public static ObjectNode read(String name, InputStream standardInput, Mistakes mistakes) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    try {
      JsonNode value = YamlText.read(text(name, standardInput));
      JsonNode checked = new Check(Schema.load(), mistakes).of(value, Schema.ROOT, "");
      return checked instanceof ObjectNode spec ? spec : nothing;
    } catch (NoSuchFileException | InvalidPathException e) {
      mistakes.note(FLAG, "There is no file " + name + ".");
    } catch (IOException e) {
      mistakes.note(FLAG, "Cannot read " + name + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      mistakes.note(FLAG, name + " is neither YAML nor JSON: " + e.getMessage());
    }
    return nothing;
  }

  private static String text(String name, InputStream standardInput) throws IOException {
    return name.equals("-")
        ? new String(standardInput.readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(name));
  }
}
