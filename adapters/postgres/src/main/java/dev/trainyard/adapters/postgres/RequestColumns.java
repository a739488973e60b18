package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.spec.CustomJob;
import java.nio.ByteBuffer;

/** A request as it lies in its submission's row, the spec elsewhere under its hash. */
record RequestColumns(ByteBuffer specHash, String displayName, String labels) {

  CustomJob toRequest(CustomJob spec) {
    return new CustomJob(
        displayName,
        spec.jobSpec(),
        LabelsJson.read(labels),
        spec.encryptionSpec(),
        spec.unknownFields());
  }
}
