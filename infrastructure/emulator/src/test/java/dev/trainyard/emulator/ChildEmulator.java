package dev.trainyard.emulator;

import com.google.gson.JsonParser;
import dev.trainyard.emulator.options.EmulatorMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An emulator in a JVM of its own, that can be killed. */
final class ChildEmulator implements AutoCloseable {
  private final Process process;
  final String ready;
  final String endpoint;

  private ChildEmulator(Process process, String ready, String endpoint) {
    this.process = process;
    this.ready = ready;
    this.endpoint = endpoint;
  }

  static ChildEmulator start(Path state, String... options) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(EmulatorMain.class.getName());
    line.addAll(List.of("--port", "0", "--state", state.toString(), "--provisioning", "0ms"));
    if (!List.of(options).contains("--containers")) {
      line.addAll(List.of("--containers", "never"));
    }
    line.addAll(List.of(options));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String ready = firstLine(process);
    return new ChildEmulator(process, ready, endpoint(state));
  }

  private static String firstLine(Process process) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return line == null ? "" : line;
  }

  private static String endpoint(Path state) throws IOException {
    var card =
        JsonParser.parseString(Files.readString(state.resolve("emulator.json"))).getAsJsonObject();
    return card.get("host").getAsString() + ":" + card.get("port").getAsInt();
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill}; the exit status. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  int awaitExit() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
