package dev.trainyard.chaos.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection through the proxy: two sockets, and a pipe for each direction. */
public final class Line {
  private final Socket client;
  private final Socket server;
  private final Pipe toServer;
  private final Pipe toClient;
  private final Consumer<Line> gone;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger flowing = new AtomicInteger(2);

  Line(Socket client, Socket server, Consumer<Line> gone) {
    this.client = client;
    this.server = server;
    this.gone = gone;
    this.toServer = new Pipe(client, server, this);
    this.toClient = new Pipe(server, client, this);
  }

  void noDelay() throws IOException {
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  void carry() {
    toServer.start();
    toClient.start();
  }

  /** One direction, in place of what befell it before. */
  public void befall(Way way, Fault fault) {
    switch (way) {
      case TO_SERVER -> toServer.befall(fault);
      case TO_CLIENT -> toClient.befall(fault);
    }
  }

  /** Resets both ends. */
  public void cut() {
    end(true);
  }

  /** A direction has carried all that there was. */
  void ran() {
    if (flowing.decrementAndGet() == 0) {
      end(false);
    }
  }

  private void end(boolean reset) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    gone.accept(this);
    close(client, reset);
    close(server, reset);
    toServer.stop();
    toClient.stop();
  }

  private static void close(Socket socket, boolean reset) {
    try (socket) {
      if (reset) {
        // why: a close without lingering is what TCP tells the other side as a reset
        socket.setSoLinger(true, 0);
      }
    } catch (IOException _) {
      // why: it was closed already, which is all that is wanted
      return;
    }
  }
}
