package dev.trainyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs jobs of one replica and reads from the emulator's own logs when what began. */
final class ReplicaTimer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern ID = Pattern.compile("customJobs/([0-9]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final EmulatorUnderTest emulator;
  private final String job;

  ReplicaTimer(EmulatorUnderTest emulator, List<String> command) {
    this.emulator = emulator;
    this.job =
        """
        {"displayName": "bench", "jobSpec": {"workerPoolSpecs": [{
          "machineSpec": {"machineType": "n1-standard-4"}, "replicaCount": 1,
          "containerSpec": {"imageUri": "python:3", "command": [%s]}}]}}
        """
            .formatted(
                command.stream().map(word -> '"' + word + '"').collect(Collectors.joining(",")));
  }

  /** From the emulator's decision to start a replica to its first line. */
  double millis() throws IOException, InterruptedException {
    Path logs = emulator.folder().resolve("jobs").resolve(create()).resolve("logs");
    Instant first = await(logs.resolve("workerpool0-0.log"), " stdout ");
    Instant decided = await(logs.resolve("service.log"), " service Job is preparing.");
    await(logs.resolve("service.log"), " service Job completed successfully.");
    return Duration.between(decided, first).toNanos() / 1e6;
  }

  private String create() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://"
                        + emulator.address()
                        + "/v1/projects/bench/locations/us-central1/customJobs"))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(job))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Matcher id = ID.matcher(answer);
    if (!id.find()) {
      throw new IOException("The emulator answered " + answer);
    }
    return id.group(1);
  }

  private static Instant await(Path log, String text) throws IOException {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(giveUp)) {
      if (Files.exists(log)) {
        for (String line : Files.readAllLines(log)) {
          if (line.contains(text)) {
            return Instant.parse(line.substring(0, line.indexOf(' ')));
          }
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    throw new IOException("There is no" + text + " in " + log + ".");
  }
}
