package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * An object as it is now.
 *
 * @param generation grows with every new content
 * @param metageneration grows with every change of what is said of that content
 * @param said by those who wrote it: content type, metadata and the like, in the API's form
 */
public record StoredObject(
    ObjectName name,
    long generation,
    long metageneration,
    Content content,
    Instant created,
    Instant updated,
    JsonObject said) {

  public StoredObject {
    said = said.deepCopy();
  }

  @Override
  public JsonObject said() {
    return said.deepCopy();
  }

  public String etag() {
    byte[] version = (generation + "/" + metageneration).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(version);
  }

  StoredObject with(Content read) {
    return new StoredObject(name, generation, metageneration, read, created, updated, said);
  }

  StoredObject saying(JsonObject newly, Instant now) {
    return new StoredObject(name, generation, metageneration + 1, content, created, now, newly);
  }
}
