package dev.trainyard.emulator.storage.store;

/** A wish that Cloud Storage turns away, in its words. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  private RefusedException(int status, String reason, String message) {
    super(message);
    this.status = status;
    this.reason = reason;
  }

  public static RefusedException noSuchBucket() {
    return new RefusedException(404, "notFound", "The specified bucket does not exist.");
  }

  public static RefusedException noSuchObject(ObjectName name) {
    return new RefusedException(404, "notFound", "No such object: " + name);
  }

  public static RefusedException noSuchUpload() {
    return new RefusedException(404, "notFound", "There is no such upload, or no more.");
  }

  public static RefusedException invalid(String message) {
    return new RefusedException(400, "invalid", message);
  }

  public static RefusedException conflict(String message) {
    return new RefusedException(409, "conflict", message);
  }

  public static RefusedException conditionNotMet(String condition) {
    return new RefusedException(
        412,
        "conditionNotMet",
        "At least one of the pre-conditions you specified did not hold: " + condition + ".");
  }

  public static RefusedException notModified() {
    return new RefusedException(304, "notModified", "");
  }

  public static RefusedException unsatisfiable(String range) {
    return new RefusedException(
        416, "requestedRangeNotSatisfiable", "Request range not satisfiable: " + range);
  }

  public static RefusedException unserved(String what) {
    return new RefusedException(501, "notImplemented", "The emulator does not serve " + what + ".");
  }

  public static RefusedException away(String message) {
    return new RefusedException(503, "backendError", message);
  }

  public int status() {
    return status;
  }

  public String reason() {
    return reason;
  }
}
