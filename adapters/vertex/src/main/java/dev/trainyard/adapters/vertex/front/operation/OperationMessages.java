package dev.trainyard.adapters.vertex.front.operation;

import com.google.cloud.aiplatform.v1.DeleteOperationMetadata;
import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.wire.Micros;
import dev.trainyard.domain.job.Removal;
import java.time.Instant;

/** A deletion as Vertex's callers see it: an operation. */
public final class OperationMessages {
  private static final String TYPE = "type.googleapis.com/";

  private OperationMessages() {}

  public static Operation of(Removal removal) {
    Operation.Builder operation =
        Operation.newBuilder()
            .setName(removal.place().parent() + "/operations/" + removal.operation())
            .setMetadata(metadata(removal))
            .setDone(removal.isDone());
    if (removal.isDone()) {
      operation.setResponse(Any.pack(Empty.getDefaultInstance()));
    }
    return operation.build();
  }

  // why: clients check the name of the type against the version that they were built for
  private static Any metadata(Removal removal) {
    Instant done = removal.doneAt();
    DeleteOperationMetadata.Builder metadata = DeleteOperationMetadata.newBuilder();
    metadata
        .getGenericMetadataBuilder()
        .setCreateTime(Micros.toProto(removal.askedAt()))
        .setUpdateTime(Micros.toProto(done == null ? removal.askedAt() : done));
    String name = DeleteOperationMetadata.getDescriptor().getFullName();
    ApiVersion version = ApiVersion.of(removal.requestedAs()).orElse(ApiVersion.V1);
    return Any.newBuilder()
        .setTypeUrl(TYPE + version.nameOf(name))
        .setValue(metadata.build().toByteString())
        .build();
  }
}
