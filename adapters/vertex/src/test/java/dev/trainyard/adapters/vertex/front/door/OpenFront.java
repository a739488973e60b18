package dev.trainyard.adapters.vertex.front.door;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.function.Function;

/** A front on a free port whose one backend is a function. */
final class OpenFront implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Front front;
  private final HttpServer server;

  OpenFront(Limits limits, Function<Asked<GetCustomJobRequest>, CustomJob> get) {
    front =
        new Front(
            vertx,
            Methods.of(
                "The house",
                "one method",
                List.of(Served.sound(JobServiceGrpc.getGetCustomJobMethod(), get::apply))),
            limits);
    server =
        vertx
            .createHttpServer()
            .requestHandler(front)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    front.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
