package dev.trainyard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole server of its own: free ports, a folder that is deleted afterwards, an emulator that runs
 * nothing.
 */
final class StackUnderTest implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Path folder;
  private final Process server;
  private final String whereabouts;

  private StackUnderTest(Path folder, Process server, String whereabouts) {
    this.folder = folder;
    this.server = server;
    this.whereabouts = whereabouts;
  }

  /**
   * @param settings more of the server's, by their name
   */
  static StackUnderTest start(Path serverJar, Path emulatorJar, Map<String, String> settings)
      throws IOException {
    Path folder = Files.createTempDirectory("trainyard-bench");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx1g",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    serverJar.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.out").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "TRAINYARD_DATA", folder.toString(),
                "TRAINYARD_HTTP_PORT", "0",
                "TRAINYARD_POSTGRES_PORT", "0",
                "TRAINYARD_KAFKA_PORT", "0",
                "TRAINYARD_EMULATOR_PORT", "0",
                "TRAINYARD_EMULATOR_MODE", "noop",
                "TRAINYARD_EMULATOR_JAR", emulatorJar.toString()));
    builder.environment().putAll(settings);
    Process server = builder.start();
    return new StackUnderTest(folder, server, await(server, folder.resolve("trainyard.json")));
  }

  Path folder() {
    return folder;
  }

  Process server() {
    return server;
  }

  /** Host and port of HTTP and gRPC. */
  String http() {
    return find("http").replace("http://", "");
  }

  String kafka() {
    return find("kafka");
  }

  /** Host and port of the emulator. */
  String emulator() {
    return find("emulator");
  }

  Connection postgres() throws IOException, SQLException {
    String password = Files.readString(Path.of(find("postgresPasswordFile"))).strip();
    return DriverManager.getConnection(find("postgres"), find("postgresUsername"), password);
  }

  private String find(String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(whereabouts);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + name + " in " + whereabouts);
    }
    return matcher.group(1);
  }

  private static String await(Process server, Path file) throws IOException {
    Instant giveUp = Instant.now().plus(LONGEST_START);
    while (Instant.now().isBefore(giveUp) && server.isAlive()) {
      if (Files.exists(file)) {
        return Files.readString(file);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    server.destroy();
    throw new IllegalStateException(
        "The server did not start; see " + file.resolveSibling("server.out"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    server.destroy();
    if (!server.waitFor(30, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
