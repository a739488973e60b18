package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The contexts in {@code contexts.json}, which only its owner may read, as it holds tokens. */
public final class ContextFile {
  private final Path file;

  public ContextFile(Path home) {
    file = home.resolve("contexts.json");
  }

  public Contexts read() {
    try {
      JsonNode json = Json.parse(Files.readString(file));
      Map<String, Context> contexts = new TreeMap<>();
      json.path("contexts")
          .properties()
          .forEach(
              entry -> contexts.put(entry.getKey(), context(entry.getKey(), entry.getValue())));
      return Contexts.of(json.path("current").asText(""), contexts);
    } catch (NoSuchFileException e) {
      return Contexts.EMPTY;
    } catch (IOException | IllegalArgumentException e) {
      throw failed(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Context context(String name, JsonNode json) {
    Map<Property, String> properties = new EnumMap<>(Property.class);
    for (Property property : Property.values()) {
      if (json.has(property.key())) {
        properties.put(property, json.path(property.key()).asText());
      }
    }
    return new Context(name, properties);
  }

  /** Replaces the file as a whole, so that nobody reads half of it. */
  public void write(Contexts contexts) {
    ObjectNode json = Json.object().put("current", contexts.current());
    ObjectNode all = json.putObject("contexts");
    contexts
        .byName()
        .forEach((name, context) -> {
          ObjectNode one = all.putObject(name);
          new TreeMap<>(context.properties())
              .forEach((property, value) -> one.put(property.key(), value));
        });
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = Files.createTempFile(folder, "contexts", ".json", ownersOnly(folder));
      Files.writeString(draft, Json.pretty(json) + "\n");
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(file + " cannot be written: " + e.getMessage());
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
