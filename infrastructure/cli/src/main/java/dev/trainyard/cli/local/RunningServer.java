package dev.trainyard.cli.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a server wrote to {@code trainyard.json} in its folder when it was ready. */
public record RunningServer(
    long pid,
    String http,
    String kafka,
    String postgres,
    String emulator,
    String bucketRoot,
    String logs) {
  /** The server that uses this folder now. None if nothing is written, or its writer is dead. */
  public static Optional<RunningServer> in(Path folder) {
    try {
      String text = Files.readString(folder.resolve("trainyard.json"));
      return Optional.of(of(Json.parse(text))).filter(RunningServer::isAlive);
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static RunningServer of(JsonNode note) {
    return new RunningServer(
        note.path("pid").asLong(),
        note.path("http").asText(""),
        note.path("kafka").asText(""),
        note.path("postgres").asText(""),
        note.path("emulator").asText(""),
        note.path("bucketRoot").asText(""),
        note.path("logs").asText(""));
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
