package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_VERTEX;
import static dev.trainyard.server.settings.Setting.TRAINYARD_VERTEX_EMULATOR;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.common.net.HostAndPort;
import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;

/** Finds the Vertex that the settings name: Google's, or an emulator that runs already. */
final class VertexNeighbour {
  private static final int MILLIS_TO_CONNECT = 5_000;

  private VertexNeighbour() {}

  static Optional<Neighbour> named(Settings settings) {
    if (settings.isGoogle()) {
      return Optional.of(google(settings));
    }
    return settings.find(TRAINYARD_VERTEX_EMULATOR).map(VertexNeighbour::external);
  }

  private static Neighbour google(Settings settings) {
    settings.defaultParent();
    try {
      GoogleCredentials.getApplicationDefault();
    } catch (IOException e) {
      throw new BadSettingException(
          TRAINYARD_VERTEX,
          "is google, which needs credentials: set GOOGLE_APPLICATION_CREDENTIALS or log in with gcloud auth application-default login. "
              + e.getMessage());
    }
    return Neighbour.external(Map.of());
  }

  private static Neighbour external(String endpoint) {
    try {
      HostAndPort address = HostAndPort.fromString(endpoint);
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(address.getHost(), address.getPort()), MILLIS_TO_CONNECT);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadSettingException(
          TRAINYARD_VERTEX_EMULATOR, "is \"" + endpoint + "\"; it is host:port.");
    } catch (IOException e) {
      throw new BadSettingException(
          TRAINYARD_VERTEX_EMULATOR,
          "does not lead to an emulator: " + endpoint + ": " + e.getMessage());
    }
    return Neighbour.external(Map.of(TRAINYARD_VERTEX_EMULATOR.property(), endpoint));
  }
}
