package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine, on loopback. */
public final class Ports {
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LOWEST = 15_000;
  private static final int BELOW_EPHEMERAL = 32_000;
  private static final int MOST_TRIES = 100;

  private Ports() {}

  /**
   * A free one that this system gives to nobody by itself, so that it is free still when somebody
   * listens there, and whoever does can end and come back to it.
   */
  public static int lasting() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return bind(ThreadLocalRandom.current().nextInt(LOWEST, BELOW_EPHEMERAL));
      } catch (IOException _) {
        // why: somebody has it
        continue;
      }
    }
    try {
      return bind(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port itself, or a free one for 0. */
  static int claim(int port, String server) {
    if (port == 0) {
      return lasting();
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
