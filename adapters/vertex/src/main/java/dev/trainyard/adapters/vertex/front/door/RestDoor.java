package dev.trainyard.adapters.vertex.front.door;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.Workroom;
import dev.trainyard.adapters.vertex.front.damage.Wreck;
import dev.trainyard.adapters.vertex.front.rest.RestAnswer;
import dev.trainyard.adapters.vertex.front.rest.RestFront;
import dev.trainyard.adapters.vertex.front.rest.RestRequest;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Takes a request in, however slowly it comes, up to a size and a time; then has it answered. */
final class RestDoor implements Handler<HttpServerRequest> {
  private static final String JSON = "application/json; charset=UTF-8";

  private final Vertx vertx;
  private final RestFront front;
  private final Workroom workroom;
  private final Limits limits;

  RestDoor(Vertx vertx, RestFront front, Workroom workroom, Limits limits) {
    this.vertx = vertx;
    this.front = front;
    this.workroom = workroom;
    this.limits = limits;
  }

  @Override
  public void handle(HttpServerRequest request) {
    new Visit(request).begin();
  }

  /** One request, from its first byte to its answer. */
  private final class Visit {
    private final HttpServerRequest request;
    private final Context context = vertx.getOrCreateContext();
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean over;

    Visit(HttpServerRequest request) {
      this.request = request;
    }

    void begin() {
      timer =
          vertx.setTimer(
              limits.patience().toMillis(), _ -> turnAway("It took too long to arrive."));
      request.exceptionHandler(_ -> end());
      request.handler(this::take);
      request.endHandler(_ -> answer());
      request.resume();
    }

    private void take(Buffer piece) {
      if (!over && body.length() + piece.length() > limits.bytes()) {
        turnAway("Request payload size exceeds the limit: " + limits.bytes() + " bytes.");
      } else if (!over) {
        body.appendBuffer(piece);
      }
    }

    private void answer() {
      if (!end()) {
        return;
      }
      RestRequest whole =
          new RestRequest(
              request.method().name(),
              Objects.requireNonNullElse(request.path(), "/"),
              Objects.requireNonNullElse(request.query(), ""),
              headers(request),
              body.getBytes(),
              String.valueOf(request.remoteAddress()));
      workroom
          .ask(() -> front.answer(whole))
          .whenComplete((answer, failure) ->
              context.runOnContext(
                  _ -> send(failure == null ? answer : RestFront.refuse(Refusal.of(failure)))));
    }

    // why: what still comes is not waited for, neither here nor by the caller
    private void turnAway(String why) {
      if (end()) {
        boolean isAlone = request.version() != HttpVersion.HTTP_2;
        if (isAlone) {
          request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        send(RestFront.refuse(Refusal.of(Code.INVALID_ARGUMENT, why)))
            .onComplete(_ -> {
              if (isAlone) {
                request.connection().close();
              }
            });
      }
    }

    private boolean end() {
      vertx.cancelTimer(timer);
      boolean wasOpen = !over;
      over = true;
      return wasOpen;
    }

    private Future<Void> send(RestAnswer answer) {
      if (request.response().closed()) {
        return Future.succeededFuture();
      }
      if (answer.loss() != null) {
        Wreck.lose(request, answer.loss(), JSON, Buffer.buffer(answer.json()));
        return Future.succeededFuture();
      }
      return request
          .response()
          .setStatusCode(answer.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
          .end(answer.json());
    }
  }

  private static Map<String, String> headers(HttpServerRequest request) {
    Map<String, String> last = new HashMap<>();
    request.headers().forEach((name, value) -> last.put(name.toLowerCase(Locale.ROOT), value));
    return last;
  }
}
