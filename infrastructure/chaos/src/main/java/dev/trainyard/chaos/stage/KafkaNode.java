package dev.trainyard.chaos.stage;

import dev.trainyard.embedded.KafkaProgram;
import dev.trainyard.embedded.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broker in a process of its own; it comes back on the same data and port. */
public final class KafkaNode implements AutoCloseable {
  private final Path folder;
  private final int port = Ports.lasting();
  private final List<String> detours;
  private int starts;
  private Program program;

  /**
   * @param detours {@code PORT:ADVERTISED} of more listeners, one for each proxy before it
   */
  private KafkaNode(Path folder, List<String> detours) {
    this.folder = folder;
    this.detours = List.copyOf(detours);
    this.program = launch();
  }

  public static KafkaNode start(Path folder, List<String> detours) {
    return new KafkaNode(folder, detours);
  }

  /** Host and port, past every proxy. */
  public String bootstrapServers() {
    return Ports.LOOPBACK + ":" + port;
  }

  /** SIGKILL. */
  public synchronized void kill() {
    program.kill();
  }

  /** Starts it again if it has ended, on the same data and port; returns when it takes records. */
  public synchronized void revive() {
    if (!program.isAlive()) {
      program = launch();
    }
  }

  private Program launch() {
    List<String> line =
        new ArrayList<>(
            List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProgram.class.getName(),
                folder.toString(),
                String.valueOf(port)));
    line.addAll(detours);
    Path said = folder.resolveSibling("logs").resolve("kafka-" + ++starts + ".out");
    return Program.start(line, Map.of(), said).awaitWords(KafkaProgram.READY);
  }

  @Override
  public synchronized void close() {
    program.kill();
  }
}
