package dev.trainyard.adapters.vertex.client;

import dev.trainyard.domain.job.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One connection for each address, opened when it is first needed. */
final class Connections {
  private final VertexSettings settings;
  private final Map<String, Connection> open = new ConcurrentHashMap<>();

  Connections(VertexSettings settings) {
    this.settings = settings;
  }

  Connection to(Place place) {
    return open.computeIfAbsent(
        settings.addressOf(place.location()), address -> Connection.to(address, settings));
  }

  void close() {
    open.values().forEach(Connection::close);
    open.clear();
  }
}
