package dev.trainyard.adapters.vertex.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** The last entry that was read. Entries are in the order of their time, then of their id. */
record Position(Instant time, String insertId) {
  static final Position BEGINNING = new Position(Instant.EPOCH, "");

  /**
   * @throws IllegalArgumentException if the text is none, in words for the caller
   */
  static Position parse(String text) {
    if (text.isEmpty()) {
      return BEGINNING;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int gap = plain.indexOf(' ');
      return new Position(Instant.parse(plain.substring(0, gap)), plain.substring(gap + 1));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no position in a log", e);
    }
  }

  /** What entries behind this one have in common. */
  String filter() {
    if (equals(BEGINNING)) {
      return "timestamp>=\"" + time + "\"";
    }
    String id = new JsonPrimitive(insertId).toString();
    return "timestamp>=\"%s\" AND (timestamp>\"%s\" OR insertId>%s)".formatted(time, time, id);
  }

  @Override
  public String toString() {
    return equals(BEGINNING)
        ? ""
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((time + " " + insertId).getBytes(UTF_8));
  }
}
