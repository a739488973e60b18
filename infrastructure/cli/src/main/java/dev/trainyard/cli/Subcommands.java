package dev.trainyard.cli;

import dev.trainyard.cli.context.ServerOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by their names. Only the one that is typed is made: to make them all takes a tenth
 * of what a short command takes.
 */
final class Subcommands {
  private final Map<String, Supplier<Object>> byName = new LinkedHashMap<>();

  Subcommands add(String name, Supplier<Object> make) {
    byName.put(name, make);
    return this;
  }

  /** Adds the command that these words mean, or all of them if they mean none. */
  void addTo(CommandLine line, String... typed) {
    String meant = meant(typed);
    byName.forEach((name, make) -> {
      if (name.equals(meant) || !byName.containsKey(meant)) {
        line.addSubcommand(name, make.get());
      }
    });
  }

  /** The first word that is neither an option nor the value of one. */
  private static String meant(String... typed) {
    for (int i = 0; i < typed.length; i++) {
      if (typed[i].equals(ServerOptions.CONTEXT)) {
        i++;
      } else if (!typed[i].startsWith("-")) {
        return typed[i];
      }
    }
    return "";
  }
}
