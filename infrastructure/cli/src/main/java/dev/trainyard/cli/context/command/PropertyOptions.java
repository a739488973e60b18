package dev.trainyard.cli.context.command;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.context.Property;
import dev.trainyard.cli.format.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what a context holds. */
final class PropertyOptions {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Such as https://trainyard.example.")
  private @Nullable String server;

  @Option(names = "--project", paramLabel = "ID", description = "The Google Cloud project.")
  private @Nullable String project;

  @Option(
      names = {"--location", "--region"},
      paramLabel = "REGION",
      description = "Such as us-central1.")
  private @Nullable String location;

  @Option(
      names = "--token",
      description = "Sent as a bearer token to this server alone; - is the standard input.")
  private @Nullable String token;

  @Option(
      names = "--token-command",
      paramLabel = "COMMAND",
      description =
          "Prints a token whenever one is needed, such as 'gcloud auth print-access-token'.")
  private @Nullable String tokenCommand;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "Certificates of who may vouch for the server, in PEM.")
  private @Nullable Path caFile;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How answers look where no --format is given.")
  private @Nullable String format;

  /** Those that are given; an empty text takes a property away. */
  Map<Property, String> given() {
    Map<Property, String> given = new EnumMap<>(Property.class);
    put(given, Property.SERVER, server);
    put(given, Property.PROJECT, project);
    put(given, Property.LOCATION, location);
    put(given, Property.TOKEN, "-".equals(token) ? standardInput() : token);
    put(given, Property.TOKEN_COMMAND, tokenCommand);
    put(given, Property.CA_FILE, caFile == null ? null : absolute(caFile));
    if (format != null && !format.isEmpty()) {
      Format.read(format);
    }
    put(given, Property.FORMAT, format);
    return given;
  }

  // why: a context is used from other folders, too
  private static String absolute(Path file) {
    return file.toString().isEmpty() ? "" : file.toAbsolutePath().normalize().toString();
  }

  private static void put(Map<Property, String> given, Property property, @Nullable String value) {
    if (value != null) {
      given.put(property, value);
    }
  }

  private static String standardInput() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw failed("Cannot read the standard input: " + e.getMessage());
    }
  }
}
