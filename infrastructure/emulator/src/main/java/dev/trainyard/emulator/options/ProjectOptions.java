package dev.trainyard.emulator.options;

import dev.trainyard.emulator.EmulatorSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What projects there are. */
public final class ProjectOptions {
  @Option(
      names = "--project-number",
      description = "A project's number, by which callers may name it too; as often as needed.",
      paramLabel = "PROJECT=NUMBER")
  private Map<String, Long> numbers = new LinkedHashMap<>();

  /** The same settings with these. */
  public EmulatorSettings on(EmulatorSettings settings) {
    Map<String, String> byNumber = new LinkedHashMap<>();
    numbers.forEach((id, number) -> byNumber.put(Long.toString(number), id));
    return settings.withProjectsByNumber(byNumber);
  }
}
