package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_HOST;
import static dev.trainyard.server.settings.Setting.TRAINYARD_HTTP_PORT;
import static dev.trainyard.server.settings.Setting.TRAINYARD_TLS_PORT;

import dev.trainyard.server.settings.Setting;
import dev.trainyard.server.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** All that the server needs beside it. */
public final class Surroundings implements AutoCloseable {
  private final List<Neighbour> neighbours;

  private Surroundings(List<Neighbour> neighbours) {
    this.neighbours = List.copyOf(neighbours);
  }

  /**
   * Looks where the settings lead, one after the other; then starts the rest, all at the same time.
   * What was started is stopped again if one fails.
   *
   * @throws BadSettingException if a setting leads nowhere
   */
  public static Surroundings find(Settings settings) {
    Neighbour certificates = Certificates.find(settings);
    List<Optional<Neighbour>> named =
        List.of(
            PostgresNeighbour.named(settings),
            KafkaNeighbour.named(settings),
            VertexNeighbour.named(settings));
    List<Supplier<Neighbour>> own =
        List.of(
            () -> PostgresNeighbour.start(settings),
            () -> KafkaNeighbour.start(settings),
            () -> EmulatorNeighbour.findOrStart(settings));
    try (ExecutorService threads = Executors.newFixedThreadPool(own.size())) {
      List<CompletableFuture<Neighbour>> coming = new ArrayList<>();
      coming.add(CompletableFuture.completedFuture(certificates));
      for (int i = 0; i < own.size(); i++) {
        Supplier<Neighbour> start = own.get(i);
        coming.add(
            named
                .get(i)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(start, threads)));
      }
      return gather(coming);
    }
  }

  private static Surroundings gather(List<CompletableFuture<Neighbour>> coming) {
    List<Neighbour> found = new ArrayList<>();
    RuntimeException failure = null;
    for (CompletableFuture<Neighbour> one : coming) {
      try {
        found.add(one.join());
      } catch (CompletionException e) {
        failure =
            failure == null && e.getCause() instanceof RuntimeException cause ? cause : failure;
      }
    }
    Surroundings all = new Surroundings(found);
    if (found.size() < coming.size()) {
      all.close();
      throw failure == null
          ? new IllegalStateException("something beside the server did not start")
          : failure;
    }
    return all;
  }

  /** Tells the server's parts where all is; the HTTP ports are settled here, too. */
  public void announce(Settings settings) {
    neighbours.forEach(neighbour -> neighbour.properties().forEach(System::setProperty));
    System.setProperty("quarkus.http.host", settings.get(TRAINYARD_HOST, "127.0.0.1"));
    setPort("quarkus.http.port", TRAINYARD_HTTP_PORT, settings.port(TRAINYARD_HTTP_PORT, 8080));
    if (settings.find(TRAINYARD_TLS_PORT).isPresent()) {
      setPort("quarkus.http.ssl-port", TRAINYARD_TLS_PORT, settings.port(TRAINYARD_TLS_PORT, 8443));
    }
    System.setProperty(
        "quarkus.log.file.path", settings.data().resolve("logs").resolve("server.log").toString());
  }

  private static void setPort(String property, Setting setting, int wanted) {
    System.setProperty(property, String.valueOf(Ports.orFree(setting, wanted)));
  }

  /** Stops what was started here, Vertex first. */
  @Override
  public void close() {
    neighbours.reversed().forEach(neighbour -> neighbour.stop().run());
  }
}
