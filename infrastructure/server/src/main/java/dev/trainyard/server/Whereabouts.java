package dev.trainyard.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trainyard.server.settings.Setting;
import dev.trainyard.server.settings.Settings;
import dev.trainyard.server.surroundings.PostgresNeighbour;
import dev.trainyard.server.tls.LocalCertificates;
import dev.trainyard.server.tls.ServerCertificate;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says where everything is, on the console and in {@code trainyard.json}, once the server answers.
 */
@ApplicationScoped
class Whereabouts {
  private final Settings settings;
  private final AtomicInteger doors = new AtomicInteger(hasTls() ? 2 : 1);

  @Inject
  Whereabouts(Settings settings) {
    this.settings = settings;
  }

  void open(@ObservesAsync HttpServerStart plain) throws IOException {
    open();
  }

  void open(@ObservesAsync HttpsServerStart secure) throws IOException {
    open();
  }

  // why: whoever reads that there is a door may knock at once
  private void open() throws IOException {
    if (doors.decrementAndGet() == 0) {
      tell();
    }
  }

  private void tell() throws IOException {
    Map<String, Object> places = places();
    Path file = file();
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("trainyard.json.new");
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), places);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    System.out.println(banner(places));
  }

  void forget(@Observes ShutdownEvent stop) throws IOException {
    Files.deleteIfExists(file());
  }

  private static boolean hasTls() {
    return !property("quarkus.http.ssl-port").isEmpty();
  }

  private Path file() {
    return settings.data().resolve("trainyard.json");
  }

  private Map<String, Object> places() {
    Map<String, Object> places = new LinkedHashMap<>();
    places.put("pid", ProcessHandle.current().pid());
    places.put("http", address("http", "quarkus.http.port"));
    if (hasTls()) {
      places.put("https", address("https", "quarkus.http.ssl-port"));
      if (!ServerCertificate.isOwn(settings)) {
        places.put(
            "caCertificate",
            LocalCertificates.authority(ServerCertificate.folder(settings)).toString());
      }
    }
    places.put("kafka", property("kafka.bootstrap.servers"));
    places.put("postgres", property("quarkus.datasource.jdbc.url"));
    if (settings.find(Setting.TRAINYARD_POSTGRES_URL).isEmpty()) {
      places.put("postgresUsername", property("quarkus.datasource.username"));
      places.put("postgresPasswordFile", settings.data().resolve("postgres/password").toString());
      places.put("postgresFiles", property(PostgresNeighbour.FILES));
    }
    places.put("emulator", property(Setting.TRAINYARD_VERTEX_EMULATOR.property()));
    places.put("bucketRoot", settings.data().resolve("buckets").toString());
    places.put("logs", settings.data().resolve("logs").toString());
    places.put("data", settings.data().toString());
    return places;
  }

  private static String banner(Map<String, Object> places) {
    String vertex = property(Setting.TRAINYARD_VERTEX_EMULATOR.property());
    return """
    Trainyard is ready.
      HTTP        %s   (health: /q/health, API: /q/openapi)%s
      Kafka       %s   (topics trainyard.*)
      PostgreSQL  %s   %s
      Vertex      %s
      gs://       %s
      data, logs  %s
    Ctrl-C stops it.\
    """
        .formatted(
            places.get("http"),
            tls(places),
            places.get("kafka"),
            places.get("postgres"),
            login(places),
            vertex.isEmpty() ? "Google's" : vertex + " (emulator)",
            places.get("bucketRoot"),
            places.get("data"));
  }

  private static String tls(Map<String, Object> places) {
    String authority =
        places.containsKey("caCertificate") ? "   (CA: " + places.get("caCertificate") + ")" : "";
    return places.containsKey("https") ? "\n  HTTPS       " + places.get("https") + authority : "";
  }

  private static String login(Map<String, Object> places) {
    return places.containsKey("postgresUsername")
        ? "(user %s, password in %s)"
            .formatted(places.get("postgresUsername"), places.get("postgresPasswordFile"))
        : "";
  }

  private static String address(String scheme, String port) {
    return scheme + "://" + property("quarkus.http.host") + ":" + property(port);
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
