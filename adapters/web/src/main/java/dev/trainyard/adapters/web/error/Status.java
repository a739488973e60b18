package dev.trainyard.adapters.web.error;

/** The canonical codes of {@code google.rpc} that we answer with, and their HTTP numbers. */
enum Status {
  INVALID_ARGUMENT(400),
  FAILED_PRECONDITION(400),
  UNAUTHENTICATED(401),
  PERMISSION_DENIED(403),
  NOT_FOUND(404),
  ALREADY_EXISTS(409),
  RESOURCE_EXHAUSTED(429),
  INTERNAL(500),
  UNIMPLEMENTED(501),
  UNAVAILABLE(503);

  private final int http;

  Status(int http) {
    this.http = http;
  }

  int http() {
    return http;
  }

  /** The code that fits an HTTP status which something in front of the resources decided. */
  static Status of(int http) {
    return switch (http) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> PERMISSION_DENIED;
      case 404 -> NOT_FOUND;
      case 405, 501 -> UNIMPLEMENTED;
      case 409 -> ALREADY_EXISTS;
      case 429 -> RESOURCE_EXHAUSTED;
      case 503 -> UNAVAILABLE;
      default -> http < 500 ? INVALID_ARGUMENT : INTERNAL;
    };
  }
}
