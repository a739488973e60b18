package dev.trainyard.embedded;

/**
 * One more way to a broker: it listens on {@code port}, and tells whoever comes there that it is at
 * {@code advertised}, where a proxy may stand.
 */
public record Detour(int port, int advertised) {

  String name() {
    return "DETOUR" + port;
  }
}
