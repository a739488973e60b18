package dev.trainyard.application.port;

/** Nobody answers where a base image should be; another image, or none, may do. */
public final class BaseAwayException extends PackagingFailedException {
  private static final long serialVersionUID = 1L;

  public BaseAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
