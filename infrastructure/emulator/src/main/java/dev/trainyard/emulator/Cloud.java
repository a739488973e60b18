package dev.trainyard.emulator;

import java.nio.file.Path;
import java.util.Map;

/**
 * What callers take for Google's.
 *
 * @param bucketRoot {@code gs://BUCKET/X} is {@code bucketRoot/BUCKET/X}
 * @param projectsByNumber ids of projects that callers may also name by their number; any other
 *     number is a project of its own
 */
public record Cloud(Path bucketRoot, Map<String, String> projectsByNumber) {
  public Cloud {
    projectsByNumber = Map.copyOf(projectsByNumber);
  }

  Cloud withBucketRoot(Path bucketRoot) {
    return new Cloud(bucketRoot, projectsByNumber);
  }

  Cloud withProjectsByNumber(Map<String, String> projectsByNumber) {
    return new Cloud(bucketRoot, projectsByNumber);
  }
}
