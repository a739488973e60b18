package dev.trainyard.emulator.run.crew;

/** Where a replica listens for the others. */
public record Address(String host, int port) {
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
