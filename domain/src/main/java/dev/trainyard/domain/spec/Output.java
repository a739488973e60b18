package dev.trainyard.domain.spec;

import org.jspecify.annotations.Nullable;

/**
 * Where the job writes.
 *
 * @param protectedArtifactLocationId region id, set only if it differs from the job's location
 */
public record Output(
    @Nullable GcsDestination baseOutputDirectory, String protectedArtifactLocationId) {
  public static final Output NONE = new Output(null, "");
}
