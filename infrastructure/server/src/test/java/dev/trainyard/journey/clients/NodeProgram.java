package dev.trainyard.journey.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Google's client for Node, installed once, in a program that lives the life of some jobs. */
final class NodeProgram {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SOURCES = Path.of("src", "test", "node");
  private static final Path FOLDER = Path.of("target", "node").toAbsolutePath();
  private static final String NEEDED =
      "These tests need Node 18 or newer and npm: ./trainyard test installs them on Debian, where"
          + " else that is apt-get install nodejs npm.";

  private NodeProgram() {}

  /** The steps that it told, by their names. */
  static Steps live(Visitor visitor, String transport) throws IOException, InterruptedException {
    install();
    String[] address = visitor.endpoint.split(":");
    String name = visitor.house + "-" + transport;
    run(
        name,
        List.of(
            "node", "life.js", address[0], address[1], transport, Visitor.PARENT, visitor.house));
    Map<String, JsonNode> steps = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name + ".out"))) {
      JsonNode step = JSON.readTree(line);
      steps.put(step.get("step").asText(), step);
    }
    return new Steps(steps);
  }

  private static synchronized void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path lock = FOLDER.resolve("package-lock.json");
    boolean isInstalled =
        Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
            && Files.exists(lock)
            && Files.mismatch(lock, SOURCES.resolve("package-lock.json")) < 0;
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Files.write(FOLDER.resolve(source.getFileName()), Files.readAllBytes(source));
      }
    }
    if (!isInstalled) {
      run("npm", List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }
  }

  private static void run(String name, List<String> command)
      throws IOException, InterruptedException {
    Path errors = FOLDER.resolve(name + ".err");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectOutput(FOLDER.resolve(name + ".out").toFile())
              .redirectError(errors.toFile())
              .start();
    } catch (IOException e) {
      throw new AssertionError(NEEDED, e);
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " takes too long: " + Files.readString(errors));
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(command + " failed: " + Files.readString(errors));
    }
  }
}
