package dev.trainyard.adapters.vertex.client;

import io.grpc.Status;
import java.util.regex.Pattern;

/** What Vertex says, fit to be written down: no U+0000 or other control characters, not endless. */
final class Words {
  private static final int MOST = 8000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\t\\n\\r]]");

  private Words() {}

  static String of(Throwable thrown) {
    String description = Status.fromThrowable(thrown).getDescription();
    return of(description == null ? String.valueOf(thrown.getMessage()) : description);
  }

  static String of(String text) {
    String some = text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    return CONTROL.matcher(some).replaceAll("?");
  }
}
