package dev.trainyard.emulator.admin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.rest.RestAnswer;
import dev.trainyard.adapters.vertex.front.rest.RestFront;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Puts questions with JSON answers on a router; errors are told in Vertex's own envelope. */
public final class AdminRoutes {
  /** What every path of the emulator's own begins with. */
  public static final String ROOT = "/emulator/v1";

  private static final int OK = 200;
  private static final int LARGEST_BODY = 1 << 20;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Router router;

  public AdminRoutes(Router router) {
    this.router = router;
  }

  /** Answers one call; may block. */
  @FunctionalInterface
  public interface Answer {
    /**
     * @throws io.grpc.StatusRuntimeException to refuse, as the caller will see it
     * @throws IllegalArgumentException if the call is wrong, in words for the caller
     */
    JsonElement to(AdminCall call);
  }

  /**
   * @param path below {@link #ROOT}, with {@code :name} for a parameter
   */
  public AdminRoutes on(HttpMethod method, String path, Answer answer) {
    put(router.route(method, ROOT + path), answer);
    return this;
  }

  /**
   * For a path of another API than the emulator's own.
   *
   * @param pattern of the whole path
   */
  public AdminRoutes onPattern(HttpMethod method, String pattern, Answer answer) {
    put(router.routeWithRegex(method, pattern), answer);
    return this;
  }

  private static void put(Route route, Answer answer) {
    route
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
        .blockingHandler(context -> send(context, answered(context, answer)), false);
  }

  private static RestAnswer answered(RoutingContext context, Answer answer) {
    try {
      return new RestAnswer(OK, GSON.toJson(answer.to(call(context))) + "\n");
    } catch (RuntimeException e) {
      return RestFront.refuse(Refusal.of(e));
    }
  }

  private static AdminCall call(RoutingContext context) {
    Map<String, String> query = new LinkedHashMap<>();
    context.queryParams().forEach(each -> query.put(each.getKey(), each.getValue()));
    return new AdminCall(
        context.pathParams(), query, Objects.requireNonNullElse(context.body().asString(), ""));
  }

  private static void send(RoutingContext context, RestAnswer answer) {
    context
        .response()
        .setStatusCode(answer.status())
        .putHeader("content-type", "application/json; charset=UTF-8")
        .end(answer.json());
  }
}
