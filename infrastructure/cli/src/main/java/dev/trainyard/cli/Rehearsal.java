package dev.trainyard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.trainyard.cli.local.ProjectRoot;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.menu.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Does what people do most, at a server that is none, while Java writes down what that takes: the
 * launcher has the next starts begin with it.
 */
final class Rehearsal {
  private static final String JOB =
      """
      {"id":"1","displayName":"a","state":"SUCCEEDED","createTime":"2026-03-01T12:00:00Z",\
      "startTime":"2026-03-01T12:00:01Z","endTime":"2026-03-01T12:00:02Z"}\
      """;

  private static final String JOBS = "{\"jobs\":[%s],\"customJobs\":[%s]}".formatted(JOB, JOB);

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Path home = Files.createTempDirectory("trainyard");
    HttpServer server = serve();
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    Path note = Files.createDirectories(home.resolve("up")).resolve("trainyard.json");
    Files.writeString(
        note, "{\"pid\":%d,\"http\":\"%s\"}".formatted(ProcessHandle.current().pid(), address));
    try {
      play(in(home), address);
    } finally {
      server.stop(0);
      Files.delete(note);
      Files.delete(home.resolve("up"));
      Files.delete(home);
    }
    System.exit(0);
  }

  private static void play(Surroundings around, String server) {
    run(around, "--help");
    run(around, "--version");
    run(around, "status");
    run(around, "jobs", "list", "--server", server);
    run(around, "jobs", "list", "--server", server, "--format", "json");
    run(around, "jobs", "describe", "1", "--server", server);
    run(around, "custom-jobs", "list", "--server", server, "--region", "us-central1");
    run(around, "completion", "bash");
    Commands.all().stream().map(Entry::name).forEach(name -> run(around, name, "--help"));
  }

  private static void run(Surroundings around, String... words) {
    int _ = Trainyard.commandLine(around, Commands.meantBy(words)).execute(words);
  }

  private static Surroundings in(Path home) {
    Map<String, String> environment = Map.of("TRAINYARD_HOME", home.toString(), "NO_COLOR", "1");
    Path root = ProjectRoot.find(System.getenv());
    boolean terminal = Surroundings.ofThisProcess().terminal();
    return new Surroundings(environment, root, terminal, InstantSource.system(), Thread::sleep);
  }

  private static HttpServer serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean one = exchange.getRequestURI().getPath().endsWith("/1");
          byte[] body = (one ? JOB : JOBS).getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
