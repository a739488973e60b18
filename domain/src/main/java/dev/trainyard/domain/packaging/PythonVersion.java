package dev.trainyard.domain.packaging;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Python, as far as wheels care: 3.11. */
public record PythonVersion(int major, int minor) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d+)\\.(\\d+)(?:[^0-9].*)?");
  private static final Pattern IN_A_NAME = Pattern.compile(".*[.-](?:py|cp)(\\d)(\\d{1,2})");

  /** Reads {@code 3.11} and {@code 3.11.4}. */
  public static Optional<PythonVersion> of(String text) {
    return read(WRITTEN.matcher(text));
  }

  /** The version in the name of a prebuilt image, {@code .../tf-cpu.2-17.py310}. */
  public static Optional<PythonVersion> inNameOf(ImageName image) {
    return read(IN_A_NAME.matcher(image.repository()));
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }

  private static Optional<PythonVersion> read(Matcher matcher) {
    return matcher.matches()
        ? Optional.of(
            new PythonVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
