package dev.trainyard.application.port;

/** What a job has printed cannot be read now; later it can. */
public final class LogsAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogsAwayException(String message) {
    super(message);
  }

  public LogsAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
