package dev.trainyard.emulator.run.container;

import dev.trainyard.emulator.run.replica.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A process that removes the emulator's containers when the emulator is gone without a word. */
public final class Guard implements AutoCloseable {
  static final String LABEL = "dev.trainyard.emulator";

  private final Process process;

  private Guard(Process process) {
    this.process = process;
  }

  /** Starts it. */
  public static Guard post(Scripts scripts, Engine engine) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(scripts.python(), "-I", "-S", scripts.guard().toString()));
    line.addAll(engine.guardWords());
    return new Guard(
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Sends it home: nothing of ours runs any more. */
  @Override
  public void close() {
    try (var lifeline = process.getOutputStream()) {
      lifeline.write("done\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException _) {
      // why: it has gone by itself, which is what was wanted
      return;
    }
  }
}
