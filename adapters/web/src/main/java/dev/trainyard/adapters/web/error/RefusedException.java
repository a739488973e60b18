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

  /** The same request may be met when what it is about is in another state. */
  public static RefusedException failedPrecondition(String message) {
    return new RefusedException(Status.FAILED_PRECONDITION, message);
  }

  public static RefusedException unavailable(String message) {
    return new RefusedException(Status.UNAVAILABLE, message);
  }

  Status status() {
    return status;
  }
}
