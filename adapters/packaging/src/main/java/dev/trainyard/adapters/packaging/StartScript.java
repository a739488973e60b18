package dev.trainyard.adapters.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Installs dependencies in the container, and then becomes its program. */
final class StartScript {
  private static final String BEGINS =
      """
      #!/bin/sh
      # Installs what this image could not bring along, then becomes its program.
      set -e
      export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_BREAK_SYSTEM_PACKAGES=1
      cd /usr/app
      """;

  private StartScript() {}

  static String of(List<List<String>> commands) {
    return commands.stream()
        .map(arguments -> "python3 -m pip install --no-cache-dir " + words(arguments) + "\n")
        .collect(Collectors.joining("", BEGINS, "exec \"$@\"\n"));
  }

  static List<String> before(List<String> command) {
    List<String> all = new ArrayList<>(List.of("/bin/sh", Installed.START));
    all.addAll(command);
    return all;
  }

  private static String words(List<String> arguments) {
    return arguments.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }
}
