package dev.trainyard.adapters.vertex.front.rest;

import com.google.cloud.aiplatform.v1.DeleteOperationMetadata;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;

/** The one message that v1beta1's callers see by its name. */
final class BetaTypes {
  private BetaTypes() {}

  /** v1's, under v1beta1's name. */
  static Descriptor deleteOperationMetadata() {
    Descriptor v1 = DeleteOperationMetadata.getDescriptor();
    FileDescriptorProto beta =
        FileDescriptorProto.newBuilder()
            .setName("trainyard/v1beta1.proto")
            .setPackage("google.cloud.aiplatform.v1beta1")
            .setSyntax("proto3")
            .addDependency(v1.getFile().getName())
            .addMessageType(v1.toProto())
            .build();
    try {
      FileDescriptor file = FileDescriptor.buildFrom(beta, new FileDescriptor[] {v1.getFile()});
      return file.findMessageTypeByName(v1.getName());
    } catch (DescriptorValidationException e) {
      throw new IllegalStateException("v1's own descriptor cannot be renamed", e);
    }
  }
}
