package dev.trainyard.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trainyard.chaos.stage.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged server as a process that can be killed. */
public final class ServerProcess implements AutoCloseable {
  public static final Path SERVER_JAR =
      Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  public static final Path EMULATOR_JAR =
      Path.of("../emulator/target/emulator/trainyard-emulator.jar").toAbsolutePath().normalize();
  private static final Duration LONGEST_START = Duration.ofSeconds(120);
  private static final Duration TO_STOP = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Program program;
  private final Path folder;

  private ServerProcess(Program program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Starts a server on free ports over a folder and waits until it is ready. */
  public static ServerProcess start(Path folder, Map<String, String> settings) throws IOException {
    Files.deleteIfExists(folder.resolve("trainyard.json"));
    ServerProcess server = new ServerProcess(launch(folder, settings), folder);
    Awaitility.await()
        .atMost(LONGEST_START)
        .until(() -> !server.program.isAlive() || Files.exists(folder.resolve("trainyard.json")));
    if (!server.program.isAlive()) {
      throw new IllegalStateException("the server ended at once: " + server.output());
    }
    return server;
  }

  /** Starts a server and lets it go its way, also to its end. */
  static Program launch(Path folder, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put("TRAINYARD_DATA", folder.toString());
    all.put("TRAINYARD_EMULATOR_JAR", EMULATOR_JAR.toString());
    List.of("HTTP", "POSTGRES", "KAFKA", "EMULATOR")
        .forEach(port -> all.put("TRAINYARD_" + port + "_PORT", "0"));
    all.putAll(settings);
    // why: PostgreSQL and Kafka may be inside
    return Program.start(
        List.of("-Xmx512m", "-jar", SERVER_JAR.toString()), all, folder.resolve("server.out"));
  }

  /** Host and port, as Google's clients want it. */
  public String endpoint() throws IOException {
    return URI.create(whereabouts().get("http").asText()).getAuthority();
  }

  String kafka() throws IOException {
    return whereabouts().get("kafka").asText();
  }

  String emulator() throws IOException {
    return whereabouts().get("emulator").asText();
  }

  String postgres() throws IOException {
    return whereabouts().get("postgres").asText();
  }

  URI https(String path) throws IOException {
    return URI.create(whereabouts().get("https").asText() + path);
  }

  Path caCertificate() throws IOException {
    return Path.of(whereabouts().get("caCertificate").asText());
  }

  Path buckets() throws IOException {
    return Path.of(whereabouts().get("bucketRoot").asText());
  }

  private JsonNode whereabouts() throws IOException {
    return JSON.readTree(folder.resolve("trainyard.json").toFile());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(HttpRequest.newBuilder(http(path)).build()).body());
  }

  HttpResponse<String> post(String path, String contentType, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(http(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  URI http(String path) throws IOException {
    return URI.create(whereabouts().get("http").asText() + path);
  }

  String output() throws IOException {
    return Files.readString(folder.resolve("server.out"));
  }

  /** SIGKILL: nothing is tidied up. */
  void kill() {
    program.kill();
  }

  @Override
  public void close() {
    if (!program.end(TO_STOP)) {
      throw new IllegalStateException("the server did not stop within a minute");
    }
  }
}
