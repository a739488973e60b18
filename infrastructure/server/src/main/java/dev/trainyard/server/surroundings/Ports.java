package dev.trainyard.server.surroundings;

import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Loopback ports. */
final class Ports {
  private Ports() {}

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The port itself, or a free one for 0. */
  static int orFree(Setting setting, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BadSettingException(
          setting,
          "is " + port + ", which another program has; set another, or TRAINYARD_PORT_OFFSET.");
    }
  }

  static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }
}
