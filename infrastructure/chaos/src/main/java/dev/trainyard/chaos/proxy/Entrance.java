package dev.trainyard.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** A listening socket, and the thread that welcomes whoever comes. */
final class Entrance implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final ServerSocket door;
  private final Thread welcoming;

  private Entrance(ServerSocket door, Consumer<Socket> guests) {
    this.door = door;
    this.welcoming = Thread.ofVirtual().start(() -> welcome(guests));
  }

  /**
   * @param port 0 for a free one
   * @param guests called with each connection, on a thread of its own
   */
  static Entrance open(int port, Consumer<Socket> guests) {
    try {
      // why: closed by close()
      @SuppressWarnings("resource")
      ServerSocket door = new ServerSocket();
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return new Entrance(door, guests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  private void welcome(Consumer<Socket> guests) {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> guests.accept(guest));
      } catch (IOException _) {
        // why: closed, or the guest has gone already
        continue;
      }
    }
  }

  /** From now on the system refuses whoever comes. */
  @Override
  public void close() {
    try {
      door.close();
      // why: it is really closed when the virtual thread that waits on it has noticed
      welcoming.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
