package dev.trainyard.adapters.vertex.front.grpc;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Refusal;
import io.grpc.health.v1.HealthProto;
import io.grpc.reflection.v1.ErrorResponse;
import io.grpc.reflection.v1.FileDescriptorResponse;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.grpc.server.GrpcServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells tools such as grpcurl what is served; the two versions of the service are the same. */
final class Reflection {
  private static final Set<String> NAMES =
      Set.of(
          "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
          "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo");

  private final List<String> services = new ArrayList<>();
  private final Map<String, FileDescriptor> files = new HashMap<>();
  private final Map<String, FileDescriptor> symbols = new HashMap<>();

  Reflection(Methods methods) {
    methods.services().forEach(this::add);
    add(HealthProto.getDescriptor().findServiceByName("Health"));
  }

  private void add(ServiceDescriptor service) {
    services.add(service.getFullName());
    add(service.getFile());
  }

  private void add(FileDescriptor file) {
    if (files.putIfAbsent(file.getName(), file) == null) {
      file.getServices()
          .forEach(service -> {
            symbols.put(service.getFullName(), file);
            service.getMethods().forEach(method -> symbols.put(method.getFullName(), file));
          });
      file.getMessageTypes().forEach(message -> add(message, file));
      file.getEnumTypes().forEach(type -> symbols.put(type.getFullName(), file));
      file.getDependencies().forEach(this::add);
    }
  }

  private void add(Descriptor message, FileDescriptor file) {
    symbols.put(message.getFullName(), file);
    message.getNestedTypes().forEach(nested -> add(nested, file));
    message.getEnumTypes().forEach(type -> symbols.put(type.getFullName(), file));
  }

  boolean serves(String method) {
    return NAMES.contains(method);
  }

  void answer(GrpcServerRequest<Buffer, Buffer> call) {
    call.handler(each -> {
      try {
        ServerReflectionRequest asked = ServerReflectionRequest.parseFrom(each.getBytes());
        call.response().write(Buffer.buffer(answer(asked).toByteArray()));
      } catch (InvalidProtocolBufferException e) {
        GrpcAnswer.refuse(call, Refusal.of(Code.INVALID_ARGUMENT, String.valueOf(e.getMessage())));
      }
    });
    call.endHandler(_ -> call.response().end());
  }

  private ServerReflectionResponse answer(ServerReflectionRequest asked) {
    ServerReflectionResponse.Builder answer =
        ServerReflectionResponse.newBuilder()
            .setValidHost(asked.getHost())
            .setOriginalRequest(asked);
    switch (asked.getMessageRequestCase()) {
      case LIST_SERVICES -> list(answer);
      case FILE_BY_FILENAME -> file(answer, files.get(asked.getFileByFilename()));
      case FILE_CONTAINING_SYMBOL -> file(answer, symbols.get(asked.getFileContainingSymbol()));
      case FILE_CONTAINING_EXTENSION, ALL_EXTENSION_NUMBERS_OF_TYPE, MESSAGEREQUEST_NOT_SET ->
          answer.setErrorResponse(notFound());
    }
    return answer.build();
  }

  private void list(ServerReflectionResponse.Builder answer) {
    services.forEach(
        name -> answer.getListServicesResponseBuilder().addServiceBuilder().setName(name));
  }

  private static void file(
      ServerReflectionResponse.Builder answer,
      @org.jspecify.annotations.Nullable FileDescriptor file) {
    if (file == null) {
      answer.setErrorResponse(notFound());
      return;
    }
    FileDescriptorProto proto = file.toProto();
    answer.setFileDescriptorResponse(
        FileDescriptorResponse.newBuilder().addFileDescriptorProto(proto.toByteString()));
  }

  private static ErrorResponse notFound() {
    return ErrorResponse.newBuilder()
        .setErrorCode(Code.NOT_FOUND_VALUE)
        .setErrorMessage("No such file or symbol.")
        .build();
  }
}
