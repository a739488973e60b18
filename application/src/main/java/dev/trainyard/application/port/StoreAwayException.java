package dev.trainyard.application.port;

/** The store cannot be reached or gave up; nothing is known to be written. Try again later. */
public final class StoreAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
