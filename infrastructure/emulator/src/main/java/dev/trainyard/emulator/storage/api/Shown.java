package dev.trainyard.emulator.storage.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.storage.bucket.BucketShelf.Bucket;
import dev.trainyard.emulator.storage.store.Content;
import dev.trainyard.emulator.storage.store.StoredObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Resources as the API shows them. */
public final class Shown {
  /** What callers may say of an object. */
  private static final List<String> SAID =
      List.of(
          "contentType",
          "contentEncoding",
          "contentLanguage",
          "contentDisposition",
          "cacheControl",
          "customTime",
          "storageClass",
          "metadata",
          "eventBasedHold",
          "temporaryHold");

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Shown() {}

  static JsonObject bucket(Bucket bucket, String host) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", "storage#bucket");
    json.addProperty("id", bucket.name());
    json.addProperty("selfLink", host + "/storage/v1/b/" + bucket.name());
    json.addProperty("projectNumber", "0");
    json.addProperty("name", bucket.name());
    json.addProperty("location", "US");
    json.addProperty("locationType", "multi-region");
    json.addProperty("storageClass", "STANDARD");
    json.addProperty("metageneration", "1");
    json.addProperty("etag", "CAE=");
    json.addProperty("timeCreated", MILLIS.format(bucket.created()));
    json.addProperty("updated", MILLIS.format(bucket.created()));
    for (Map.Entry<String, JsonElement> said : bucket.said().entrySet()) {
      if (!said.getKey().equals("name")) {
        json.add(said.getKey(), said.getValue());
      }
    }
    return json;
  }

  public static JsonObject object(StoredObject object, String host) {
    String bucket = object.name().bucket();
    String path = "/storage/v1/b/" + bucket + "/o/" + encoded(object.name().name());
    String generation = Long.toString(object.generation());
    JsonObject json = new JsonObject();
    json.addProperty("kind", "storage#object");
    json.addProperty("id", object.name() + "/" + generation);
    json.addProperty("selfLink", host + path);
    json.addProperty(
        "mediaLink", host + "/download" + path + "?generation=" + generation + "&alt=media");
    json.addProperty("name", object.name().name());
    json.addProperty("bucket", bucket);
    json.addProperty("generation", generation);
    json.addProperty("metageneration", Long.toString(object.metageneration()));
    json.addProperty("storageClass", "STANDARD");
    json.addProperty("etag", object.etag());
    put(json, object.content());
    put(json, object.created(), object.updated());
    object.said().entrySet().forEach(said -> json.add(said.getKey(), said.getValue()));
    return json;
  }

  private static void put(JsonObject json, Content content) {
    json.addProperty("size", Long.toString(content.size()));
    if (content.md5() != null) {
      json.addProperty("md5Hash", content.md5());
    }
    if (content.crc32c() != null) {
      json.addProperty("crc32c", content.crc32c());
    }
    if (content.components() > 0) {
      json.addProperty("componentCount", content.components());
    }
  }

  private static void put(JsonObject json, Instant created, Instant updated) {
    json.addProperty("timeCreated", MILLIS.format(created));
    json.addProperty("timeFinalized", MILLIS.format(created));
    json.addProperty("timeStorageClassUpdated", MILLIS.format(created));
    json.addProperty("updated", MILLIS.format(updated));
  }

  /** What of an object's resource its writer may say. */
  public static JsonObject said(JsonObject resource) {
    return changed(new JsonObject(), resource);
  }

  /** With what is newly said; null takes back. */
  static JsonObject changed(JsonObject old, JsonObject newly) {
    JsonObject changed = old.deepCopy();
    for (String field : SAID) {
      JsonElement value = newly.get(field);
      if (value instanceof JsonNull) {
        changed.remove(field);
      } else if (value instanceof JsonObject map && changed.get(field) instanceof JsonObject was) {
        changed.add(field, merged(was, map));
      } else if (value != null) {
        changed.add(field, value instanceof JsonObject map ? merged(new JsonObject(), map) : value);
      }
    }
    return changed;
  }

  private static JsonObject merged(JsonObject old, JsonObject newly) {
    JsonObject merged = old.deepCopy();
    newly
        .entrySet()
        .forEach(each -> {
          if (each.getValue().isJsonNull()) {
            merged.remove(each.getKey());
          } else {
            merged.add(each.getKey(), each.getValue());
          }
        });
    return merged;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
