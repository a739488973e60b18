package dev.trainyard.cli.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server wrote to {@code trainyard.json} in its folder when it was ready. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunningServer(
    long pid,
    String http,
    String kafka,
    String postgres,
    String emulator,
    String bucketRoot,
    String logs) {
  public RunningServer(
      long pid,
      @Nullable String http,
      @Nullable String kafka,
      @Nullable String postgres,
      @Nullable String emulator,
      @Nullable String bucketRoot,
      @Nullable String logs) {
    this.pid = pid;
    this.http = Objects.requireNonNullElse(http, "");
    this.kafka = Objects.requireNonNullElse(kafka, "");
    this.postgres = Objects.requireNonNullElse(postgres, "");
    this.emulator = Objects.requireNonNullElse(emulator, "");
    this.bucketRoot = Objects.requireNonNullElse(bucketRoot, "");
    this.logs = Objects.requireNonNullElse(logs, "");
  }

  /** The server that uses this folder now. None if nothing is written, or its writer is dead. */
  public static Optional<RunningServer> in(Path folder) {
    try {
      String text = Files.readString(folder.resolve("trainyard.json"));
      return Optional.of(Json.MAPPER.readValue(text, RunningServer.class))
          .filter(RunningServer::isAlive);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
