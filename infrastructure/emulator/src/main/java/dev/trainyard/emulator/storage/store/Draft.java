package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonObject;
import java.nio.file.Path;

/**
 * An object that is whole, and not yet where it belongs.
 *
 * @param file which becomes the object's
 * @param said of it, in the API's form
 */
public record Draft(
    ObjectName name, Path file, Content content, JsonObject said, Conditions conditions) {
  public Draft {
    said = said.deepCopy();
  }

  @Override
  public JsonObject said() {
    return said.deepCopy();
  }
}
