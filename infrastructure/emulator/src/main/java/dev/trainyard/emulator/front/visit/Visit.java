package dev.trainyard.emulator.front.visit;

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
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;

/** One request and its answer, on a thread of its own that may wait for the caller's bytes. */
public final class Visit {
  private static final Logger LOGGER = Logger.getLogger(Visit.class);
  private static final int LARGEST_TEXT = 10 << 20;

  private final HttpServerRequest request;
  private final BodyInput input;
  private final Context context;
  private final Map<String, String> headers = new HashMap<>();

  /** Answers visits, in the words of one API. */
  public interface Host {
    /**
     * @throws RuntimeException a refusal that {@link #refusal} has words for
     */
    Reply answer(Visit visit) throws IOException;

    /** What a refusal is told with; empty for what is no refusal but trouble. */
    Optional<Reply> refusal(RuntimeException e);

    /** What is told if something went wrong here. */
    Reply trouble();
  }

  private Visit(RoutingContext call) {
    this.request = call.request();
    this.context = call.vertx().getOrCreateContext();
    this.input = new BodyInput(request, context);
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
  }

  /** For the event loop that the call came on, before it lets others run. */
  public static void begin(RoutingContext call, Host host) {
    Visit visit = new Visit(call);
    Thread.startVirtualThread(() -> {
      Reply reply = visit.answer(host);
      visit.context.runOnContext(_ -> visit.send(reply));
    });
  }

  private Reply answer(Host host) {
    try {
      return host.answer(this);
    } catch (RuntimeException e) {
      return host.refusal(e).orElseGet(() -> trouble(host, e));
    } catch (IOException e) {
      return trouble(host, e);
    }
  }

  private Reply trouble(Host host, Exception e) {
    if (request.response().closed()) {
      LOGGER.debugf(e, "%s %s was broken off", request.method(), request.path());
    } else {
      LOGGER.warnf(e, "%s %s failed", request.method(), request.path());
    }
    return host.trouble();
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

  public String method() {
    return request.method().name();
  }

  /** Path and query as they stand on the request line. */
  public String target() {
    return request.uri();
  }

  /** By lower-case names. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Scheme, host and port as the caller knows them. */
  public String origin() {
    return "http://" + request.authority();
  }

  /** As it was before it was packed for the way. */
  public InputStream body() throws IOException {
    return "gzip".equals(headers.get("content-encoding")) ? new GZIPInputStream(input) : input;
  }

  /** The body as a text, if it is not longer than texts are. */
  public String text() throws IOException {
    byte[] bytes = body().readNBytes(LARGEST_TEXT);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
