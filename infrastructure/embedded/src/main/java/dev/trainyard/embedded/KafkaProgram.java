package dev.trainyard.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The embedded Kafka as a process of its own, which can be killed and started again. */
public final class KafkaProgram {
  /** What it says when it takes records. */
  public static final String READY = "Kafka ready on ";

  private KafkaProgram() {}

  /**
   * {@code FOLDER PORT [DETOUR:ADVERTISED]...}; ends with the process that started it.
   *
   * @see Detour
   */
  public static void main(String... arguments) {
    List<Detour> detours = Arrays.stream(arguments).skip(2).map(KafkaProgram::detour).toList();
    EmbeddedKafka kafka =
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), detours);
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    System.out.println(READY + kafka.bootstrapServers());
    ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
    System.exit(0);
  }

  private static Detour detour(String text) {
    String[] ports = text.split(":", 2);
    return new Detour(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
  }
}
