package dev.trainyard.emulator.run.container;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** What an engine said went wrong, without the client's wrapping. */
final class Words {
  private Words() {}

  static String of(RuntimeException e) {
    String text = String.valueOf(e.getMessage()).strip();
    int brace = text.indexOf('{');
    if (brace >= 0) {
      try {
        JsonObject body = JsonParser.parseString(text.substring(brace)).getAsJsonObject();
        return body.has("message") ? body.get("message").getAsString() : text;
      } catch (JsonParseException | IllegalStateException _) {
        return text;
      }
    }
    return text.replaceFirst("^Could not pull image: ", "").replaceFirst("^Status [0-9]+: ", "");
  }
}
