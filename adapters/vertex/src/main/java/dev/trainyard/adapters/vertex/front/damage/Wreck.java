package dev.trainyard.adapters.vertex.front.damage;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Loses answers. Runs on the exchange's own context. */
public final class Wreck {
  private static final long INTERNAL_ERROR = 2;

  private Wreck() {}

  /**
   * @param type of the body, and {@code body}, are what would have been sent
   */
  public static void lose(HttpServerRequest request, Damage.Loss loss, String type, Buffer body) {
    switch (loss) {
      case Damage.Silence _ -> {}
      case Damage.Cut(Breadth breadth) -> cut(request, breadth);
      case Damage.Half(_, Breadth breadth) -> halve(request, type, body, breadth);
    }
  }

  private static void cut(HttpServerRequest request, Breadth breadth) {
    if (isStream(request, breadth)) {
      request.response().reset(INTERNAL_ERROR);
    } else {
      if (request.connection() instanceof ConnectionBase base) {
        // why: closed without lingering, a connection is reset and not finished
        base.channel().config().setOption(ChannelOption.SO_LINGER, 0);
      }
      drop(request.connection());
    }
  }

  private static void halve(HttpServerRequest request, String type, Buffer body, Breadth breadth) {
    var response = request.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
    if (request.version() != HttpVersion.HTTP_2) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    }
    response
        .write(body.getBuffer(0, body.length() / 2))
        .onComplete(_ -> breakOff(request, breadth));
  }

  // why: not reset, which would make the caller's system throw away the half that has arrived
  private static void breakOff(HttpServerRequest request, Breadth breadth) {
    if (isStream(request, breadth)) {
      request.response().reset(INTERNAL_ERROR);
    } else {
      drop(request.connection());
    }
  }

  private static boolean isStream(HttpServerRequest request, Breadth breadth) {
    return breadth == Breadth.STREAM && request.version() == HttpVersion.HTTP_2;
  }

  private static void drop(HttpConnection connection) {
    if (connection instanceof ConnectionBase base) {
      Channel channel = base.channel();
      // why: closed by its last handler, HTTP/2 would say goodbye first
      channel.pipeline().firstContext().close();
    } else {
      connection.close();
    }
  }
}
