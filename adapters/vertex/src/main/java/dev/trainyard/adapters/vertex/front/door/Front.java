package dev.trainyard.adapters.vertex.front.door;

import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Workroom;
import dev.trainyard.adapters.vertex.front.grpc.GrpcFront;
import dev.trainyard.adapters.vertex.front.rest.RestFront;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.grpc.server.GrpcServer;
import io.vertx.grpc.server.GrpcServerOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** gRPC and REST on one port, told apart by their content type. */
public final class Front implements Handler<HttpServerRequest>, AutoCloseable {
  private final Workroom workroom;
  private final GrpcServer grpc;
  private final RestDoor rest;

  public Front(Vertx vertx, Methods methods, Limits limits) {
    this.workroom = new Workroom(limits);
    this.grpc =
        GrpcServer.server(vertx, new GrpcServerOptions().setMaxMessageSize(limits.bytes()))
            .callHandler(new GrpcFront(methods, workroom, limits));
    this.rest = new RestDoor(vertx, new RestFront(methods), workroom, limits);
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (isGrpc(request)) {
      Objects.requireNonNull(Vertx.currentContext()).putLocal(GrpcFront.EXCHANGE, request);
      grpc.handle(request);
    } else {
      rest.handle(request);
    }
  }

  /** Whether a request speaks gRPC, whatever its path. */
  public static boolean isGrpc(HttpServerRequest request) {
    @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return request.version() == HttpVersion.HTTP_2
        && type != null
        && type.startsWith("application/grpc");
  }

  @Override
  public void close() {
    workroom.close();
  }
}
