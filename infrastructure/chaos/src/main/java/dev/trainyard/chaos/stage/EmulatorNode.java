package dev.trainyard.chaos.stage;

import dev.trainyard.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The emulator without processes of jobs, and its dial. */
public final class EmulatorNode implements AutoCloseable {
  private static final Duration TO_ANSWER = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> line;
  private final Path logs;
  private final int port;
  private int starts;
  private Program program;

  private EmulatorNode(List<String> line, Path logs, int port) {
    this.line = line;
    this.logs = logs;
    this.port = port;
    this.program = launch();
  }

  /**
   * @param jar its own
   * @param more of its options
   */
  public static EmulatorNode start(Path jar, Path folder, List<String> more) {
    int port = Ports.lasting();
    List<String> line =
        new ArrayList<>(
            List.of("-jar", jar.toString(), "--mode", "scripted", "--containers", "never"));
    line.addAll(List.of("--port", String.valueOf(port), "--state", folder.toString()));
    line.addAll(List.of("--parent-pid", String.valueOf(ProcessHandle.current().pid())));
    line.addAll(more);
    return new EmulatorNode(line, folder.resolveSibling("logs"), port);
  }

  public int port() {
    return port;
  }

  /** Host and port, past every proxy. */
  public String address() {
    return Ports.LOOPBACK + ":" + port;
  }

  /** Puts a fault in force, in the emulator's own words; the id by which it is taken away. */
  public String befall(String fault) {
    String answer = call("POST", "faults", fault);
    int at = answer.indexOf("\"id\": \"") + 7;
    return answer.substring(at, answer.indexOf('"', at));
  }

  public void heal(String id) {
    call("DELETE", "faults/" + id, "");
  }

  /** Takes all faults away. */
  public void heal() {
    call("DELETE", "faults", "");
  }

  /** SIGKILL, and a new start on the same records and port. */
  public synchronized void restart() {
    program.kill();
    program = launch();
  }

  private Program launch() {
    Path said = logs.resolve("emulator-" + ++starts + ".out");
    return Program.start(line, Map.of(), said).awaitWords("ready on");
  }

  private String call(String method, String what, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address() + "/emulator/v1/" + what))
            .timeout(TO_ANSWER)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(method + " " + what + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() {
    program.kill();
    client.close();
  }
}
