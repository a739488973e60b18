package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of this machine, on loopback. */
public final class Ports {
  public static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /** One that nobody has at this moment. */
  public static int free() {
    try {
      return bind(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port itself, or a free one for 0. */
  static int claim(int port, String server) {
    if (port == 0) {
      return free();
    }
    try {
      return bind(port);
    } catch (IOException e) {
      throw new CannotStartException(
          "port " + port + " is in use on " + LOOPBACK + ", so " + server + " cannot listen there",
          e);
    }
  }

  static InetAddress loopback() {
    try {
      return InetAddress.getByName(LOOPBACK);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int bind(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback(), port));
      return socket.getLocalPort();
    }
  }
}
