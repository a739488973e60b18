package dev.trainyard.adapters.vertex.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import dev.trainyard.domain.rules.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits an error into what gRPC's clients take as a trailer by default: 8 KiB, of which the frame
 * takes some.
 */
public final class Trailer {
  private static final int MOST = 7000;

  private Trailer() {}

  /**
   * The error itself if it fits; else without its details; else with fewer of its violations, whose
   * number is told; else cut.
   */
  public static Status fitted(Status status) {
    if (fits(status.getMessage(), status.getSerializedSize())) {
      return status;
    }
    String message = status.getMessage();
    List<Violation> violations = violations(status);
    for (int shown = violations.size(); shown > 1 && !fits(message, 0); shown--) {
      message =
          Statuses.foundErrors(violations.subList(0, shown - 1))
              + "and "
              + (violations.size() - shown + 1)
              + " more.";
    }
    return status.toBuilder().clearDetails().setMessage(cut(message)).build();
  }

  private static List<Violation> violations(Status status) {
    List<Violation> violations = new ArrayList<>();
    for (var detail : status.getDetailsList()) {
      if (detail.is(BadRequest.class)) {
        try {
          detail.unpack(BadRequest.class).getFieldViolationsList().stream()
              .map(each -> new Violation(each.getField(), each.getDescription()))
              .forEach(violations::add);
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException("our own details cannot be read", e);
        }
      }
    }
    return violations;
  }

  private static String cut(String message) {
    int length = message.length();
    while (!fits(message.substring(0, length), 0)) {
      length /= 2;
    }
    return message.substring(0, length);
  }

  /**
   * @param details bytes of the status in binary, 0 if it is not sent
   */
  private static boolean fits(String message, int details) {
    return encoded(message) + details / 3 * 4 <= MOST;
  }

  // why: gRPC percent-encodes all but printable ASCII
  private static int encoded(String message) {
    int length = 0;
    for (byte octet : message.getBytes(StandardCharsets.UTF_8)) {
      length += octet < ' ' || octet > '~' || octet == '%' ? 3 : 1;
    }
    return length;
  }
}
