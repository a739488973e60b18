package dev.trainyard.adapters.vertex.front;

import com.google.protobuf.Descriptors;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;
import java.util.Objects;

/** A unary method of Google's that a backend answers. */
public record Served<Q extends Message, A extends Message>(
    MethodDescriptor<Q, A> form, Work<Q, A> work) {

  /** What a backend does for a method. */
  @FunctionalInterface
  public interface Work<Q, A> {
    /**
     * @throws io.grpc.StatusRuntimeException to refuse, as the caller will see it
     * @throws IllegalArgumentException if the request is wrong, in words for the caller
     * @throws dev.trainyard.application.port.StoreAwayException if it may be tried again
     */
    A answer(Asked<Q> asked);
  }

  /** A method whose requests are refused for faults of form before the backend sees them. */
  public static <Q extends Message, A extends Message> Served<Q, A> sound(
      MethodDescriptor<Q, A> form, Work<Q, A> work) {
    return new Served<>(
        form,
        asked -> {
          if (!asked.faults().isEmpty()) {
            throw Statuses.invalidArgument(asked.faults());
          }
          return work.answer(asked);
        });
  }

  /** {@code package.Service.Method}, as descriptors call it. */
  public String name() {
    return schema().getFullName();
  }

  public Descriptors.MethodDescriptor schema() {
    var schema = (ProtoMethodDescriptorSupplier) Objects.requireNonNull(form.getSchemaDescriptor());
    return schema.getMethodDescriptor();
  }

  /** An empty request to be filled. */
  public Message.Builder newRequest() {
    return prototype().newBuilderForType();
  }

  /** A request from the bytes of protobuf. */
  public Q request(byte[] bytes) throws InvalidProtocolBufferException {
    return cast(prototype().getParserForType().parseFrom(bytes));
  }

  /** Answers a request that was built from {@link #newRequest}. */
  public A answer(Message request, List<Violation> faults, Caller caller) {
    return work.answer(new Asked<>(cast(request), faults, caller));
  }

  @SuppressWarnings("unchecked")
  private Q cast(Message request) {
    return (Q) request;
  }

  private Message prototype() {
    var marshaller = (MethodDescriptor.PrototypeMarshaller<Q>) form.getRequestMarshaller();
    return Objects.requireNonNull(marshaller.getMessagePrototype());
  }
}
