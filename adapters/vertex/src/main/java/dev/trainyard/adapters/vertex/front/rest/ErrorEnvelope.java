package dev.trainyard.adapters.vertex.front.rest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.rpc.Code;
import com.google.rpc.Status;

/** {@code {"error": {...}}}, as Google's clients parse it. */
final class ErrorEnvelope {
  private ErrorEnvelope() {}

  static RestAnswer of(Status status) {
    Code code = Code.forNumber(status.getCode());
    Code known = code == null ? Code.UNKNOWN : code;
    JsonObject error = new JsonObject();
    error.addProperty("code", httpStatus(known));
    error.addProperty("message", status.getMessage());
    error.addProperty("status", known.name());
    JsonObject details =
        JsonParser.parseString(Printed.json(status, false, false)).getAsJsonObject();
    if (details.has("details")) {
      error.add("details", details.get("details"));
    }
    JsonObject envelope = new JsonObject();
    envelope.add("error", error);
    return new RestAnswer(httpStatus(known), Printed.PLAIN.toJson(envelope) + "\n");
  }

  /** As {@code google/rpc/code.proto} maps them. */
  static int httpStatus(Code code) {
    return switch (code) {
      case OK -> 200;
      case CANCELLED -> 499;
      case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE -> 400;
      case UNAUTHENTICATED -> 401;
      case PERMISSION_DENIED -> 403;
      case NOT_FOUND -> 404;
      case ALREADY_EXISTS, ABORTED -> 409;
      case RESOURCE_EXHAUSTED -> 429;
      case UNIMPLEMENTED -> 501;
      case UNAVAILABLE -> 503;
      case DEADLINE_EXCEEDED -> 504;
      case UNKNOWN, INTERNAL, DATA_LOSS, UNRECOGNIZED -> 500;
    };
  }
}
