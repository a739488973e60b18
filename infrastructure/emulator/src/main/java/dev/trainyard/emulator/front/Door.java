package dev.trainyard.emulator.front;

import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.door.Front;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The port that clients of Vertex connect to, gRPC and REST, in plain text. */
public final class Door implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final Vertx vertx;
  private final Front front;
  private final HttpServer server;

  private Door(Vertx vertx, Front front, HttpServer server) {
    this.vertx = vertx;
    this.front = front;
    this.server = server;
  }

  /** Opens it; port 0 takes a free one. */
  public static Door open(InetSocketAddress address, Methods methods, List<Annex> annexes)
      throws IOException {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
    Front front = new Front(vertx, methods, Limits.USUAL);
    HttpServerOptions options =
        new HttpServerOptions().setReuseAddress(true).setHandle100ContinueAutomatically(true);
    HttpServer server =
        vertx.createHttpServer(options).requestHandler(router(vertx, front, annexes));
    Door door = new Door(vertx, front, server);
    try {
      server
          .listen(address.getPort(), address.getHostString())
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return door;
    } catch (ExecutionException | TimeoutException e) {
      door.close();
      throw new IOException("the port " + address + " cannot be opened: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      door.close();
      throw new IOException("interrupted while opening " + address, e);
    }
  }

  private static Router router(Vertx vertx, Front front, List<Annex> annexes) {
    Router router = Router.router(vertx);
    annexes.forEach(annex -> annex.mount(router));
    router.route().handler(call -> front.handle(call.request()));
    return router;
  }

  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    front.close();
    try {
      vertx
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the port did not close", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
