package dev.trainyard.cli.api;

/** Ends the command with a sentence for the user and an exit code. */
public class CommandFailedException extends RuntimeException {
  public static final int FAILED = 1;
  public static final int BAD_INPUT = 2;

  private final int exitCode;

  public CommandFailedException(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public static CommandFailedException failed(String sentence) {
    return new CommandFailedException(FAILED, sentence);
  }

  public static CommandFailedException badInput(String sentence) {
    return new CommandFailedException(BAD_INPUT, sentence);
  }

  public int exitCode() {
    return exitCode;
  }
}
