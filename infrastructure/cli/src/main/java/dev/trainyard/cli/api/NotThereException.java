package dev.trainyard.cli.api;

/** What a request is for is not at the server. */
final class NotThereException extends CommandFailedException {
  NotThereException(String sentence) {
    super(FAILED, sentence);
  }
}
