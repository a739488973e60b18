package dev.trainyard.adapters.packaging.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/** Looks whether anyone is there at all. */
final class Knock {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int PATIENCE = 10_000;

  private Knock() {}

  /** Fails at once where Jib would try again for a minute. */
  static void at(String registry) throws IOException {
    if (System.getProperty("https.proxyHost") != null) {
      return;
    }
    int colon = registry.lastIndexOf(':');
    String host = colon < 0 ? registry : registry.substring(0, colon);
    if (colon > 0) {
      connect(host, Integer.parseInt(registry.substring(colon + 1)));
    } else {
      connect(host, Registries.isOnThisMachine(registry) ? HTTP : HTTPS);
    }
  }

  private static void connect(String host, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE);
    }
  }
}
