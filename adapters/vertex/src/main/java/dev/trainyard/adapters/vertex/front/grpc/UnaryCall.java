package dev.trainyard.adapters.vertex.front.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.Workroom;
import dev.trainyard.adapters.vertex.front.damage.Damage;
import dev.trainyard.adapters.vertex.front.damage.DamagedAnswerException;
import dev.trainyard.domain.job.Channel;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.grpc.server.GrpcServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call: a message comes, the caller ends, a message or an error goes. */
final class UnaryCall {
  private final GrpcServerRequest<Buffer, Buffer> call;
  private final Served<?, ?> served;
  private final HttpServerRequest exchange;
  private final Context context = Objects.requireNonNull(Vertx.currentContext());
  private @Nullable Buffer message;
  private int messages;
  private boolean over;

  UnaryCall(GrpcServerRequest<Buffer, Buffer> call, Served<?, ?> served) {
    this.call = call;
    this.served = served;
    this.exchange = context.getLocal(GrpcFront.EXCHANGE);
  }

  /**
   * @param patience how long the message may take to arrive
   */
  void read(Workroom workroom, Duration patience) {
    Vertx vertx = context.owner();
    Status late = Refusal.of(Code.DEADLINE_EXCEEDED, "The request took too long to arrive.");
    long timer = vertx.setTimer(patience.toMillis(), _ -> refuse(late));
    // why: the library has answered already, or nobody listens any more
    call.errorHandler(_ -> over = true);
    call.exceptionHandler(_ -> over = true);
    call.handler(each -> {
      message = each;
      messages++;
    });
    call.endHandler(_ -> {
      vertx.cancelTimer(timer);
      answer(workroom);
    });
  }

  private void answer(Workroom workroom) {
    Buffer request = message;
    if (request == null || messages != 1) {
      refuse(Refusal.of(Code.INVALID_ARGUMENT, "One message is expected, not " + messages + "."));
    } else if (!over) {
      Caller caller = caller();
      Duration patience = Patience.of(caller.headers().get("grpc-timeout"));
      workroom
          .ask(() -> answer(request.getBytes(), caller), patience)
          .whenComplete((answer, failure) -> context.runOnContext(_ -> end(answer, failure)));
    }
  }

  private void end(@Nullable Message answer, @Nullable Throwable failure) {
    if (failure != null && failure.getCause() instanceof DamagedAnswerException damaged) {
      damage(damaged.damage());
    } else if (failure != null || answer == null) {
      refuse(Refusal.of(failure == null ? new IllegalStateException("no answer") : failure));
    } else if (!over) {
      over = true;
      GrpcAnswer.send(call, answer);
    }
  }

  private void damage(Damage damage) {
    switch (damage) {
      case Damage.Reworded(Message answer, _) -> end(answer, null);
      case Damage.Loss loss -> {
        if (!over) {
          over = true;
          GrpcAnswer.lose(exchange, loss);
        }
      }
    }
  }

  private void refuse(Status status) {
    if (!over) {
      over = true;
      GrpcAnswer.refuse(call, status);
    }
  }

  private Message answer(byte[] request, Caller caller) {
    try {
      return served.answer(served.request(request), List.of(), caller);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("The request cannot be read: " + e.getMessage(), e);
    }
  }

  private Caller caller() {
    Map<String, String> last = new HashMap<>();
    call.headers()
        .forEach(header -> last.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    return new Caller(
        Channel.GRPC,
        ApiVersion.ofMethod(call.fullMethodName()),
        last,
        String.valueOf(call.connection().remoteAddress()));
  }
}
