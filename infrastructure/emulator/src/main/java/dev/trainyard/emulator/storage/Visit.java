package dev.trainyard.emulator.storage;

import dev.trainyard.emulator.storage.api.ApiAnswer;
import dev.trainyard.emulator.storage.api.ApiCall;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.upload.BodyInput;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;

/** One request and its answer, on a thread of its own that may wait for the caller's bytes. */
final class Visit {
  private static final Logger LOGGER = Logger.getLogger(Visit.class);
  private static final int LARGEST_TEXT = 10 << 20;

  private final HttpServerRequest request;
  private final BodyInput input;
  private final Context context;
  private final Map<String, String> headers = new HashMap<>();

  /** What is sent, on the event loop. */
  @FunctionalInterface
  interface Reply {
    void send(HttpServerResponse response);

    static Reply of(ApiAnswer answer) {
      return response -> {
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (!answer.text().isEmpty()) {
          response.putHeader("Content-Type", "application/json; charset=UTF-8");
        }
        response.end(answer.text());
      };
    }

    /** As Cloud Storage says it to who asked for content and not for JSON. */
    static Reply ofText(RefusedException refused) {
      return response ->
          response
              .setStatusCode(refused.status())
              .putHeader("Content-Type", "text/plain; charset=UTF-8")
              .end(String.valueOf(refused.getMessage()));
    }
  }

  /** Answers a visit. */
  @FunctionalInterface
  interface Work {
    /**
     * @throws RefusedException to refuse
     */
    Reply answer(Visit visit) throws IOException;
  }

  private Visit(RoutingContext call) {
    this.request = call.request();
    this.context = call.vertx().getOrCreateContext();
    this.input = new BodyInput(request, context);
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
  }

  static void begin(RoutingContext call, Work work) {
    Visit visit = new Visit(call);
    Thread.startVirtualThread(() -> {
      Reply reply = visit.answer(work);
      visit.context.runOnContext(_ -> visit.send(reply));
    });
  }

  private Reply answer(Work work) {
    try {
      return work.answer(this);
    } catch (RefusedException refused) {
      return Reply.of(ApiAnswer.refusal(refused));
    } catch (IllegalArgumentException wrong) {
      return Reply.of(
          ApiAnswer.refusal(RefusedException.invalid(String.valueOf(wrong.getMessage()))));
    } catch (IOException | RuntimeException e) {
      if (request.response().closed()) {
        LOGGER.debugf(e, "%s %s was broken off", request.method(), request.path());
      } else {
        LOGGER.warnf(e, "%s %s failed", request.method(), request.path());
      }
      return Reply.of(ApiAnswer.refusal(RefusedException.away("Internal error encountered.")));
    }
  }

  // why: what still comes of a refused gigabyte is waited for by nobody; a little is let by, so
  // that the caller's next call can come the same way
  private void send(Reply reply) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      return;
    }
    boolean isCut = !input.isOver() && request.version() != HttpVersion.HTTP_2;
    boolean isLong = headers.getOrDefault("content-length", "x").length() > 6;
    if (isCut && isLong) {
      response.putHeader("Connection", "close");
      response.endHandler(_ -> request.connection().close());
    } else {
      input.drain();
    }
    reply.send(response);
  }

  /** The request as a call of the API. */
  ApiCall call(String root, String text) {
    // why: Java's HTTP client cannot send a PATCH, and Google's sends this instead
    String method = headers.getOrDefault("x-http-method-override", request.method().name());
    return ApiCall.read(method, request.uri(), root, host(), text);
  }

  /** By lower-case names. */
  Map<String, String> headers() {
    return headers;
  }

  String host() {
    return "http://" + request.authority();
  }

  /** As it was before it was packed for the way. */
  InputStream body() throws IOException {
    return "gzip".equals(headers.get("content-encoding")) ? new GZIPInputStream(input) : input;
  }

  String text() throws IOException {
    byte[] bytes = body().readNBytes(LARGEST_TEXT);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
