package dev.trainyard.emulator.registry.store;

import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.util.regex.Pattern;

/** A repository's name, such as {@code gcr.io/demo/train}. */
public record RepositoryName(String text) {
  private static final String STEP = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final Pattern FORM = Pattern.compile(STEP + "(?:/" + STEP + ")*");
  private static final int LONGEST = 255;

  /**
   * @throws RegistryException NAME_INVALID
   */
  public RepositoryName {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw RegistryException.invalid(
          Code.NAME_INVALID,
          ("\"%s\" is no repository: steps of lower-case letters and digits, which . _ __ or - may"
                  + " part, with / between them, %d characters at most.")
              .formatted(text, LONGEST));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
