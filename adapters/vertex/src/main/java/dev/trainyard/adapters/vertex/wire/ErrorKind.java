package dev.trainyard.adapters.vertex.wire;

import io.grpc.Status;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;

/** What an error of Vertex's means for whoever made the call. */
public enum ErrorKind {
  /** A capacity quota is used up; nothing was done, and minutes help. */
  QUOTA,
  /** Vertex has no such machines free; nothing was done, and minutes help. */
  CAPACITY,
  /** Too many calls; nothing was done, and a minute helps. */
  API_RATE,
  /** Nothing was done, for a reason that lies with us and not with the request. */
  TURNED_AWAY,
  /** Nothing was done, and never will be for this request. */
  REFUSED,
  /** What was asked for is not there. */
  NOT_FOUND,
  /** It is not in a state for what was asked. */
  PRECONDITION,
  /** The call was certainly never sent. */
  NOT_SENT,
  /** Nobody can say whether something was done. */
  UNCLEAR;

  private static final int DEEPEST = 50;

  /** Reads the status code and the text of what a client of Vertex threw. */
  public static ErrorKind of(Throwable thrown) {
    Status status = Status.fromThrowable(thrown);
    if (status.getCode() == Status.Code.UNAVAILABLE && neverConnected(thrown)) {
      return NOT_SENT;
    }
    String text = String.valueOf(status.getDescription()).toLowerCase(Locale.ROOT);
    return switch (status.getCode()) {
      case RESOURCE_EXHAUSTED -> exhausted(text);
      case INVALID_ARGUMENT, OUT_OF_RANGE -> REFUSED;
      case NOT_FOUND -> NOT_FOUND;
      case FAILED_PRECONDITION -> precondition(text);
      // why: a role that is taken away for a while must not fail all that waits; only the right to
      // run as the job's own service account is the request's matter
      case PERMISSION_DENIED -> text.contains("actas") ? REFUSED : TURNED_AWAY;
      case UNAUTHENTICATED, UNIMPLEMENTED -> TURNED_AWAY;
      // why: nothing on Vertex answers a create with ALREADY_EXISTS, so whatever does has something
      case ALREADY_EXISTS -> UNCLEAR;
      case OK, CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNAVAILABLE, DATA_LOSS ->
          UNCLEAR;
    };
  }

  private static ErrorKind exhausted(String text) {
    // why: our own side says so when an answer is too long to read, after Vertex has acted
    if (text.contains("exceeds maximum size") || text.contains("header size exceeded")) {
      return UNCLEAR;
    }
    if (text.contains("quota metrics exceed")) {
      return QUOTA;
    }
    return isOutOfMachines(text) ? CAPACITY : API_RATE;
  }

  private static ErrorKind precondition(String text) {
    if (isOutOfMachines(text)) {
      return CAPACITY;
    }
    return text.contains("try again") || text.contains("being provisioned")
        ? TURNED_AWAY
        : PRECONDITION;
  }

  private static boolean isOutOfMachines(String text) {
    return text.contains("resources are insufficient");
  }

  private static boolean neverConnected(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
