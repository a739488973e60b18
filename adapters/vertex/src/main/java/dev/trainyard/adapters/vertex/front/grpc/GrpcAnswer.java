package dev.trainyard.adapters.vertex.front.grpc;

import com.google.protobuf.Message;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.front.damage.Damage;
import dev.trainyard.adapters.vertex.front.damage.Wreck;
import dev.trainyard.adapters.vertex.wire.Trailer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.grpc.common.GrpcStatus;
import io.vertx.grpc.server.GrpcServerRequest;
import io.vertx.grpc.server.GrpcServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The end of a call. */
final class GrpcAnswer {
  private GrpcAnswer() {}

  static void send(GrpcServerRequest<Buffer, Buffer> call, Message answer) {
    call.response().end(Buffer.buffer(answer.toByteArray()));
  }

  static void refuse(GrpcServerRequest<Buffer, Buffer> call, Status status) {
    Status told = Trailer.fitted(status);
    GrpcServerResponse<Buffer, Buffer> response = call.response();
    response.status(GrpcStatus.valueOf(told.getCode()));
    // why: the library escapes more than gRPC asks for, and Node's client shows the escapes
    response.trailers().set("grpc-message", escaped(told.getMessage()));
    if (told.getDetailsCount() > 0) {
      response
          .trailers()
          .set(
              "grpc-status-details-bin",
              Base64.getEncoder().withoutPadding().encodeToString(told.toByteArray()));
    }
    response.end();
  }

  /** As a message would be framed: not compressed, its length, its bytes. */
  static void lose(HttpServerRequest exchange, Damage.Loss loss) {
    Buffer framed = Buffer.buffer();
    if (loss instanceof Damage.Half half) {
      byte[] message = half.answer().toByteArray();
      framed.appendByte((byte) 0).appendInt(message.length).appendBytes(message);
    }
    Wreck.lose(exchange, loss, "application/grpc", framed);
  }

  /** Percent-encodes what gRPC's {@code Status-Message} cannot hold as it is. */
  static String escaped(String message) {
    StringBuilder text = new StringBuilder(message.length());
    for (byte octet : message.getBytes(StandardCharsets.UTF_8)) {
      if (octet >= ' ' && octet <= '~' && octet != '%') {
        text.append((char) octet);
      } else {
        text.append('%').append(String.format("%02X", octet));
      }
    }
    return text.toString();
  }
}
