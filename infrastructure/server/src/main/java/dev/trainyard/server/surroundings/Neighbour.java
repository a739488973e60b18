package dev.trainyard.server.surroundings;

import java.util.Map;

/**
 * Something that the server needs beside it, found or started.
 *
 * @param properties tells the server's parts where it is
 * @param stop what is to be done when the server has stopped
 */
record Neighbour(Map<String, String> properties, Runnable stop) {
  Neighbour {
    properties = Map.copyOf(properties);
  }

  /** One that runs whether we do or not. */
  static Neighbour external(Map<String, String> properties) {
    return new Neighbour(properties, () -> {});
  }
}
