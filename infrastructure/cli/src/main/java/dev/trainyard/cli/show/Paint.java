package dev.trainyard.cli.show;

import java.util.Map;

/** Colours for a terminal; plain text everywhere else, and where NO_COLOR is set. */
public record Paint(boolean colourful) {
  private static final Map<String, String> CODES =
      Map.of(
          "SUCCEEDED", "32",
          "ACCEPTED", "32",
          "ALREADY_KNOWN", "32",
          "RUNNING", "36",
          "PENDING", "33",
          "CANCELLING", "33",
          "FAILED", "31",
          "REFUSED", "31",
          "KEY_TAKEN", "31",
          "CANCELLED", "35");

  /** A state or outcome in its colour; any other text as it is. */
  public String word(String text) {
    String code = CODES.get(text.strip());
    return code == null ? text : painted(code, text);
  }

  public String heading(String text) {
    return painted("1", text);
  }

  public String faint(String text) {
    return painted("2", text);
  }

  private String painted(String code, String text) {
    return colourful ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
