package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.adapters.vertex.wire.form.Found;
import dev.trainyard.adapters.vertex.wire.form.Passengers;
import dev.trainyard.adapters.vertex.wire.form.ProtoFaults;
import dev.trainyard.adapters.vertex.wire.message.JobSpecMapper;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.EncryptionSpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code CustomJob} between protobuf and domain, every input field. What the server fills in is
 * left out on the way in; what this version does not know travels along and is put back.
 */
public final class CustomJobMapper {
  private CustomJobMapper() {}

  public static com.google.cloud.aiplatform.v1.CustomJob toProto(CustomJob job) {
    var proto =
        com.google.cloud.aiplatform.v1.CustomJob.newBuilder()
            .setDisplayName(job.displayName())
            .setJobSpec(JobSpecMapper.toProto(job.jobSpec()))
            .putAllLabels(job.labels());
    EncryptionSpec encryption = job.encryptionSpec();
    if (encryption != null) {
      proto.getEncryptionSpecBuilder().setKmsKeyName(encryption.kmsKeyName());
    }
    Passengers.putBack(job.unknownFields(), proto);
    return proto.build();
  }

  /** Loses nothing that a caller can send; {@link #read} also says what is wrong with it. */
  public static CustomJob toDomain(com.google.cloud.aiplatform.v1.CustomJob proto) {
    return new CustomJob(
        proto.getDisplayName(),
        JobSpecMapper.toDomain(proto.getJobSpec()),
        proto.getLabelsMap(),
        encryption(proto),
        Passengers.of(proto));
  }

  /** For a door that gets protobuf: the request and its faults of form. */
  public static Reading read(com.google.cloud.aiplatform.v1.CustomJob proto) {
    Found found = new Found();
    ProtoFaults.find(proto, found);
    return new Reading(toDomain(proto), found.violations());
  }

  private static @Nullable EncryptionSpec encryption(
      com.google.cloud.aiplatform.v1.CustomJob proto) {
    return proto.hasEncryptionSpec()
        ? new EncryptionSpec(proto.getEncryptionSpec().getKmsKeyName())
        : null;
  }
}
