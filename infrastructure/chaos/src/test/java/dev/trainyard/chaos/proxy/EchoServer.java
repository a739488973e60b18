package dev.trainyard.chaos.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Gives back what it is sent, and ends when the other side does. */
final class EchoServer implements AutoCloseable {
  private final ServerSocket door;
  private final Thread welcoming;
  private volatile int ended;

  EchoServer() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    welcoming = Thread.ofVirtual().start(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many connections it has seen the end of. */
  int ended() {
    return ended;
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> echo(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void echo(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException _) {
      // why: a reset is an end, too
    } finally {
      synchronized (this) {
        ended++;
      }
    }
  }

  // why: a socket is really closed when the virtual thread that waits on it has noticed
  @Override
  public void close() throws IOException {
    door.close();
    try {
      welcoming.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
