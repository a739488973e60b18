package dev.trainyard.cli.show;

import java.util.List;
import java.util.Map;

/** Colours for a terminal; plain text everywhere else, and where NO_COLOR is set. */
public record Paint(boolean colourful) {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("SUCCEEDED", "32"),
          Map.entry("ACCEPTED", "32"),
          Map.entry("ALREADY_KNOWN", "32"),
          Map.entry("OK", "32"),
          Map.entry("RUNNING", "36"),
          Map.entry("PENDING", "33"),
          Map.entry("CANCELLING", "33"),
          Map.entry("NOTE", "33"),
          Map.entry("FAILED", "31"),
          Map.entry("REFUSED", "31"),
          Map.entry("KEY_TAKEN", "31"),
          Map.entry("MISSING", "31"),
          Map.entry("CANCELLED", "35"));

  private static final List<String> VOICES =
      List.of("36", "33", "35", "32", "34", "96", "93", "95");

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

  /** Text in one of a few colours that are easily told apart, always the same for a number. */
  public String voice(int number, String text) {
    return painted(VOICES.get(number % VOICES.size()), text);
  }

  /** What went wrong. */
  public String grave(String text) {
    return painted("31", text);
  }

  private String painted(String code, String text) {
    return colourful ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
