package dev.trainyard.emulator.storage.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The name of an object that can be a file.
 *
 * @param name with slashes where folders are; one at its end makes it a folder's own object, which
 *     is empty
 */
public record ObjectName(String bucket, String name) {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]");
  private static final int LONGEST = 1024;
  private static final int LONGEST_STEP = 255;

  /**
   * @throws RefusedException if there cannot be such an object
   */
  public ObjectName {
    requireBucket(bucket);
    if (name.isEmpty()) {
      throw RefusedException.invalid("Required parameter: name");
    }
    if (bytes(name) > LONGEST) {
      throw RefusedException.invalid("The object name is longer than 1024 bytes.");
    }
    if (name.chars().anyMatch(letter -> letter == 0 || letter == '\n' || letter == '\r')) {
      throw RefusedException.invalid("The object name has a line break or a NUL in it.");
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String step : path.split("/", -1)) {
      requireStep(step, name);
    }
  }

  /**
   * @throws RefusedException if no bucket may be called so
   */
  public static void requireBucket(String bucket) {
    if (!BUCKET.matcher(bucket).matches() || bucket.contains("..")) {
      throw RefusedException.invalid("Invalid bucket name: '" + bucket + "'");
    }
  }

  private static void requireStep(String step, String name) {
    if (step.isEmpty() || step.equals(".") || step.equals("..")) {
      throw RefusedException.invalid(
          "The object name '%s' has a part '%s', and objects are files here."
              .formatted(name, step));
    }
    if (bytes(step) > LONGEST_STEP) {
      throw RefusedException.invalid(
          "A part of the object name is longer than 255 bytes, and objects are files here.");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether it is the object of a folder itself, and has no content. */
  public boolean isFolder() {
    return name.endsWith("/");
  }

  Path in(Path root) {
    return root.resolve(bucket).resolve(name);
  }

  @Override
  public String toString() {
    return bucket + "/" + name;
  }
}
