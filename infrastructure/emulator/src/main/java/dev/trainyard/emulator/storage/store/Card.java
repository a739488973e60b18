package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is written down of an object, and of which state of its file. */
record Card(StoredObject object, Instant modified) {

  /** Whether the file is the one that the card is about, and not one that was written since. */
  boolean isOf(long size, Instant modified) {
    return object.content().size() == size && this.modified.equals(modified);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("name", object.name().name());
    json.addProperty("generation", object.generation());
    json.addProperty("metageneration", object.metageneration());
    json.addProperty("size", object.content().size());
    json.addProperty("md5Hash", object.content().md5());
    json.addProperty("crc32c", object.content().crc32c());
    json.addProperty("componentCount", object.content().components());
    json.addProperty("timeCreated", object.created().toString());
    json.addProperty("updated", object.updated().toString());
    json.addProperty("modified", modified.toString());
    json.add("said", object.said());
    return json;
  }

  static Card read(ObjectName name, JsonObject json) {
    Content content =
        new Content(
            json.get("size").getAsLong(),
            text(json.get("md5Hash")),
            text(json.get("crc32c")),
            json.get("componentCount").getAsInt());
    StoredObject object =
        new StoredObject(
            name,
            json.get("generation").getAsLong(),
            json.get("metageneration").getAsLong(),
            content,
            Instant.parse(json.get("timeCreated").getAsString()),
            Instant.parse(json.get("updated").getAsString()),
            json.getAsJsonObject("said"));
    return new Card(object, Instant.parse(json.get("modified").getAsString()));
  }

  private static @Nullable String text(@Nullable JsonElement json) {
    return json == null || json.isJsonNull() ? null : json.getAsString();
  }
}
