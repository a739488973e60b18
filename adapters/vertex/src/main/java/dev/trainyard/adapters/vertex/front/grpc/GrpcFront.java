package dev.trainyard.adapters.vertex.front.grpc;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.Workroom;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.grpc.server.GrpcServerRequest;
import java.util.Optional;

/** Unary calls by their full name; whatever is not served is turned away with a sentence. */
public final class GrpcFront implements Handler<GrpcServerRequest<Buffer, Buffer>> {
  /** Under this key a call's context holds the HTTP request that it came as. */
  public static final Object EXCHANGE = new Object();

  private final Methods methods;
  private final Workroom workroom;
  private final Limits limits;
  private final Reflection reflection;

  public GrpcFront(Methods methods, Workroom workroom, Limits limits) {
    this.methods = methods;
    this.workroom = workroom;
    this.limits = limits;
    this.reflection = new Reflection(methods);
  }

  @Override
  public void handle(GrpcServerRequest<Buffer, Buffer> call) {
    String name = call.fullMethodName();
    if (reflection.serves(name)) {
      reflection.answer(call);
      return;
    }
    Optional<Served<?, ?>> served = HealthMethod.find(name).or(() -> methods.find(name));
    if (served.isEmpty()) {
      GrpcAnswer.refuse(call, Refusal.of(Code.UNIMPLEMENTED, methods.unserved(name)));
    } else {
      new UnaryCall(call, served.get()).read(workroom, limits.patience());
    }
  }
}
