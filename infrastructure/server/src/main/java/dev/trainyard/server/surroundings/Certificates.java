package dev.trainyard.server.surroundings;

import dev.trainyard.server.settings.Settings;
import dev.trainyard.server.tls.CertificateFiles;
import dev.trainyard.server.tls.ServerCertificate;
import java.time.InstantSource;
import java.util.Map;

/** Tells the HTTP server with which certificate it speaks TLS, if it does. */
final class Certificates {
  private static final String NAME = "trainyard";

  private Certificates() {}

  static Neighbour find(Settings settings) {
    return Neighbour.external(
        ServerCertificate.find(settings, InstantSource.system())
            .map(Certificates::properties)
            .orElse(Map.of()));
  }

  private static Map<String, String> properties(CertificateFiles files) {
    String pair = "quarkus.tls." + NAME + ".key-store.pem.server.";
    return Map.of(
        "quarkus.http.tls-configuration-name",
        NAME,
        pair + "cert",
        files.certificate().toString(),
        pair + "key",
        files.key().toString());
  }
}
