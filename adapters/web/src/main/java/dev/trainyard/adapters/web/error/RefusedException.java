package dev.trainyard.adapters.web.error;

/** A valid request that cannot be met, in words for the caller. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Status status;

  private RefusedException(Status status, String message) {
    super(message);
    this.status = status;
  }

  public static RefusedException notFound(String message) {
    return new RefusedException(Status.NOT_FOUND, message);
  }

  public static RefusedException alreadyExists(String message) {
    return new RefusedException(Status.ALREADY_EXISTS, message);
  }

  public static RefusedException unavailable(String message) {
    return new RefusedException(Status.UNAVAILABLE, message);
  }

  Status status() {
    return status;
  }
}
