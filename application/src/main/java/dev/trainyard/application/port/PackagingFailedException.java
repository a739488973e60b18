package dev.trainyard.application.port;

/**
 * Something that packaging needs did not do its part. The message is for the user, and says what to
 * do.
 */
public class PackagingFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PackagingFailedException(String message) {
    super(message);
  }

  public PackagingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
