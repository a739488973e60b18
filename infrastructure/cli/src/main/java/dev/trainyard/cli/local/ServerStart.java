package dev.trainyard.cli.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to start a server: the command, and the settings that go into its environment.
 *
 * @param command the words of the command line
 */
public record ServerStart(List<String> command, Map<String, String> settings) {
  public ServerStart {
    command = List.copyOf(command);
    settings = Map.copyOf(settings);
  }

  /** The server of this project with its data in {@code folder}. */
  public static ServerStart in(Surroundings around, Path folder, Map<String, String> more) {
    Jars jars = Jars.below(around.root());
    Map<String, String> settings = new TreeMap<>(more);
    settings.put("TRAINYARD_DATA", folder.toString());
    settings.put("TRAINYARD_EMULATOR_JAR", jars.emulator().toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(words(around.variable("TRAINYARD_JAVA_OPTS")));
    command.add("-jar");
    command.add(jars.server().toString());
    return new ServerStart(command, settings);
  }

  /**
   * The same in the words of a POSIX shell: sets the environment and makes the command {@code $@}.
   */
  public String asShell() {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(settings)
        .forEach((name, value) ->
            lines.append("export ").append(name).append('=').append(quoted(value)).append('\n'));
    lines.append("set --");
    command.forEach(word -> lines.append(' ').append(quoted(word)));
    return lines.append('\n').toString();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
