package dev.trainyard.emulator.options;

import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.run.container.Containers;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether replicas run in their images. */
public final class ContainerOptions {
  @Option(
      names = "--containers",
      defaultValue = "where-possible",
      converter = Words.class,
      description =
          "Run replicas in their images: never, where-possible (an engine answers and has or gets"
              + " the image) or always (${DEFAULT-VALUE}).",
      paramLabel = "WHEN")
  private Containers containers = Containers.WHERE_POSSIBLE;

  /** The same settings with these. */
  public EmulatorSettings on(EmulatorSettings settings) {
    return settings.withContainers(containers);
  }

  /** As people write them. */
  static final class Words implements picocli.CommandLine.ITypeConverter<Containers> {
    @Override
    public Containers convert(String text) {
      return switch (text) {
        case "never" -> Containers.NEVER;
        case "where-possible" -> Containers.WHERE_POSSIBLE;
        case "always" -> Containers.ALWAYS;
        default ->
            throw new TypeConversionException(
                "'" + text + "' is none of never, where-possible and always");
      };
    }
  }
}
