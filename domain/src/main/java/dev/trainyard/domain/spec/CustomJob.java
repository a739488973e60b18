package dev.trainyard.domain.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller's part of a Vertex {@code CustomJob}; what the server fills in (name, state, times,
 * error) belongs to the job.
 *
 * @param displayName what people call it; 1 to 128 characters, not unique
 * @param labels at most 64 pairs, not changed after submission
 * @param unknownFields what the caller sent in fields that this version does not know
 */
public record CustomJob(
    String displayName,
    CustomJobSpec jobSpec,
    Map<String, String> labels,
    @Nullable EncryptionSpec encryptionSpec,
    UnknownFields unknownFields) {
  public CustomJob {
    labels = Map.copyOf(labels);
  }
}
