package dev.trainyard.emulator.front;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Says in a sentence that a method is not there, whichever way gRPC found out. */
final class Unserved implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String method = call.getMethodDescriptor().getFullMethodName();
    return next.startCall(
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            boolean unserved = status.getCode() == Status.Code.UNIMPLEMENTED;
            super.close(unserved ? status.withDescription(sentence(method)) : status, trailers);
          }
        },
        headers);
  }

  static String sentence(String method) {
    return "The emulator does not serve " + method + ": it runs custom jobs only.";
  }
}
