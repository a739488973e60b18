package dev.trainyard.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.local.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Whether there are credentials for Google and for registries. Reads no secret aloud. */
final class CredentialsLook implements Look {
  private static final String HERE = "; jobs that run here need none";

  @Override
  public List<Finding> at(Surroundings around) {
    Path user =
        Path.of(
            around.variable("HOME").isEmpty()
                ? System.getProperty("user.home")
                : around.variable("HOME"));
    return List.of(google(around, user), registries(around, user));
  }

  private static Finding google(Surroundings around, Path user) {
    String named = around.variable("GOOGLE_APPLICATION_CREDENTIALS");
    String config = around.variable("CLOUDSDK_CONFIG");
    Path folder = config.isEmpty() ? user.resolve(".config").resolve("gcloud") : Path.of(config);
    Path file =
        named.isEmpty() ? folder.resolve("application_default_credentials.json") : Path.of(named);
    if (Files.isReadable(file)) {
      return Finding.ok("Google credentials", file.toString());
    }
    return Finding.note(
        "Google credentials",
        (named.isEmpty()
                ? "none"
                : "GOOGLE_APPLICATION_CREDENTIALS names no readable file: " + named)
            + HERE,
        "For the real Vertex AI: gcloud auth application-default login");
  }

  private static Finding registries(Surroundings around, Path user) {
    String config = around.variable("DOCKER_CONFIG");
    Path file =
        (config.isEmpty() ? user.resolve(".docker") : Path.of(config)).resolve("config.json");
    try {
      JsonNode content = Json.parse(Files.readString(file));
      TreeSet<String> hosts = new TreeSet<>();
      content.path("auths").fieldNames().forEachRemaining(hosts::add);
      content.path("credHelpers").fieldNames().forEachRemaining(hosts::add);
      String store = content.path("credsStore").asText();
      if (!hosts.isEmpty() || !store.isEmpty()) {
        return Finding.ok(
            "registry credentials",
            file + ": " + (hosts.isEmpty() ? store : String.join(", ", hosts)));
      }
    } catch (IOException | IllegalArgumentException _) {
      // why: said below, as for a file that names none.
    }
    return Finding.note(
        "registry credentials",
        "none in " + file + HERE,
        "For a registry that asks: docker login HOST, or gcloud auth configure-docker");
  }
}
