package dev.trainyard.emulator.front;

import dev.trainyard.emulator.jobs.Desk;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The port that clients of Vertex connect to, in plain text. */
public final class GrpcDoor implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 2;

  private final Server server;

  private GrpcDoor(Server server) {
    this.server = server;
  }

  /** Opens it; port 0 takes a free one. */
  public static GrpcDoor open(InetSocketAddress address, Desk desk) throws IOException {
    Server server =
        NettyServerBuilder.forAddress(address, InsecureServerCredentials.create())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .addService(new JobFront(desk))
            .addService(new OperationsFront(desk.jobs().deletions()))
            .addService(new HealthStatusManager().getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance())
            .fallbackHandlerRegistry(new UnknownMethods())
            .intercept(new Unserved())
            .permitKeepAliveWithoutCalls(true)
            .permitKeepAliveTime(1, TimeUnit.SECONDS)
            .build();
    return new GrpcDoor(server.start());
  }

  public int port() {
    return server.getPort();
  }

  /** Lets open calls finish, for two seconds. */
  @Override
  public void close() {
    server.shutdown();
    try {
      if (!server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      server.shutdownNow();
    }
  }
}
