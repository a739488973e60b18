package dev.trainyard.server.front;

import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.door.Front;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.adapters.vertex.front.operation.OperationDoors;
import dev.trainyard.adapters.vertex.frontdoor.Doors;
import dev.trainyard.adapters.vertex.frontdoor.FrontDoor;
import dev.trainyard.server.settings.Settings;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** gRPC on any path, and REST on Vertex's. */
@ApplicationScoped
class FrontRoutes {
  private static final List<String> PATHS = List.of("/v1/*", "/v1beta1/*", "/ui/*");

  // why: before whatever else might read the request's body
  private static final int FIRST = -1000;

  @Produces
  @Singleton
  Front front(Vertx vertx, Doors doors, OperationDoors operations, Settings settings) {
    ProjectNumbers numbers = new ProjectNumbers(settings.projectsByNumber());
    return new Front(vertx, FrontDoor.methods(doors, operations, numbers), Limits.USUAL);
  }

  void close(@Disposes Front front) {
    front.close();
  }

  void open(@Observes Router router, Front front) {
    router
        .route()
        .order(FIRST)
        .handler(visit -> {
          if (Front.isGrpc(visit.request())) {
            front.handle(visit.request());
          } else {
            visit.next();
          }
        });
    PATHS.forEach(
        path -> router.route(path).order(FIRST).handler(visit -> front.handle(visit.request())));
  }
}
