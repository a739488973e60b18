package dev.trainyard.adapters.vertex.front.rest;

import com.google.cloud.aiplatform.v1.DeleteOperationMetadata;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Help;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import dev.trainyard.adapters.vertex.wire.JsonPlain;

/** Messages as Google's JSON. */
final class Printed {
  static final Gson PLAIN =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().serializeNulls().create();

  private static final TypeRegistry TYPES =
      TypeRegistry.newBuilder()
          .add(DeleteOperationMetadata.getDescriptor())
          .add(BetaTypes.deleteOperationMetadata())
          .add(Empty.getDescriptor())
          .add(BadRequest.getDescriptor())
          .add(ErrorInfo.getDescriptor())
          .add(Help.getDescriptor())
          .add(QuotaFailure.getDescriptor())
          .add(ResourceInfo.getDescriptor())
          .add(RetryInfo.getDescriptor())
          .build();
  private static final JsonFormat.Printer NAMES = JsonFormat.printer().usingTypeRegistry(TYPES);

  private Printed() {}

  static String json(Message message, boolean numbers, boolean pretty) {
    JsonFormat.Printer printer = numbers ? NAMES.printingEnumsAsInts() : NAMES;
    JsonFormat.Printer chosen = pretty ? printer : printer.omittingInsignificantWhitespace();
    try {
      return JsonPlain.unescaped(chosen.print(message));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("an answer holds what JSON cannot", e);
    }
  }
}
