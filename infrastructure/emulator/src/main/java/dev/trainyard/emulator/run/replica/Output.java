package dev.trainyard.emulator.run.replica;

import java.util.List;

/** A replica's two streams on their way to its log. */
public final class Output {
  private final LastWords lastWords = new LastWords();
  private final Lines stdout;
  private final Lines stderr;

  public Output(LineLog log) {
    this.stdout = new Lines(line -> log.line("stdout", line));
    this.stderr =
        new Lines(line -> {
          lastWords.add(line);
          log.line("stderr", line);
        });
  }

  public Lines stdout() {
    return stdout;
  }

  public Lines stderr() {
    return stderr;
  }

  /** Writes what has no end of line yet. */
  public void end() {
    stdout.finish();
    stderr.finish();
  }

  /** The newest lines of standard error. */
  public List<String> lastWords() {
    return lastWords.lines();
  }
}
