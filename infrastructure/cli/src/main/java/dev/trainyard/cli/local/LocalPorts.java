package dev.trainyard.cli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** Ports of the loopback address. */
public final class LocalPorts {
  private static final Map<String, Integer> USUAL =
      Map.of("HTTP", 8080, "the local Vertex AI", 8090, "Kafka", 9092, "PostgreSQL", 5433);

  private LocalPorts() {}

  /** What {@code up} takes without an offset, by what it is for. */
  public static Map<String, Integer> usual() {
    return new TreeMap<>(USUAL);
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
