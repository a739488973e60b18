package dev.trainyard.emulator.storage.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.emulator.storage.bucket.Listing;
import dev.trainyard.emulator.storage.bucket.Walk;
import dev.trainyard.emulator.storage.store.Conditions;
import dev.trainyard.emulator.storage.store.ObjectName;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import java.io.IOException;
import java.util.Map;

/** {@code /b/BUCKET/o} and {@code /b/BUCKET/o/OBJECT}, as far as content is not touched. */
record ObjectMethods(ObjectShelf objects) {
  private static final int MOST = 1000;
  // why: a list of checkpoints must not read gigabytes; small files are summed up at once
  private static final long SUMMED_IN_LISTS = 1 << 20;

  ApiAnswer get(ApiCall call, ObjectName name) throws IOException {
    StoredObject object = find(call, name);
    return ApiAnswer.ok(Shown.object(objects.read(object), call.host()));
  }

  /**
   * @throws RefusedException if there is none, or not in the generation that is asked for
   */
  StoredObject find(ApiCall call, ObjectName name) throws IOException {
    StoredObject object = objects.find(name).orElseThrow(() -> RefusedException.noSuchObject(name));
    requireGeneration(call, object);
    Conditions.read(call.query(), "if").checkRead(object);
    return object;
  }

  private static void requireGeneration(ApiCall call, StoredObject object) {
    String asked = call.parameter("generation", "");
    if (!asked.isEmpty() && Conditions.number("generation", asked) != object.generation()) {
      throw RefusedException.noSuchObject(object.name());
    }
  }

  ApiAnswer list(ApiCall call, String bucket) throws IOException {
    String prefix = call.parameter("prefix", "");
    String delimiter = call.parameter("delimiter", "");
    String list = bucket + "\n" + prefix + "\n" + delimiter;
    String after = PageToken.open(call.parameter("pageToken", ""), list, "");
    String from = call.parameter("startOffset", "");
    String until = call.parameter("endOffset", "");
    Listing listing =
        new Walk(objects, bucket)
            .list(new Listing.Wish(prefix, delimiter, after, from, until, size(call)));
    JsonObject answer = new JsonObject();
    answer.addProperty("kind", "storage#objects");
    put(answer, "prefixes", prefixes(listing));
    put(answer, "items", items(listing, bucket, call));
    if (!listing.next().isEmpty()) {
      answer.addProperty("nextPageToken", PageToken.seal(list, "", listing.next()));
    }
    return ApiAnswer.ok(answer);
  }

  private static int size(ApiCall call) {
    long asked = Conditions.number("maxResults", call.parameter("maxResults", "0"));
    return asked == 0 ? MOST : (int) Math.min(asked, MOST);
  }

  private static void put(JsonObject answer, String name, JsonArray values) {
    if (!values.isEmpty()) {
      answer.add(name, values);
    }
  }

  private static JsonArray prefixes(Listing listing) {
    JsonArray prefixes = new JsonArray();
    listing.prefixes().forEach(prefixes::add);
    return prefixes;
  }

  private JsonArray items(Listing listing, String bucket, ApiCall call) throws IOException {
    JsonArray items = new JsonArray();
    for (String name : listing.names()) {
      try {
        StoredObject object = objects.find(new ObjectName(bucket, name)).orElse(null);
        if (object != null) {
          boolean isSmall = object.content().size() <= SUMMED_IN_LISTS;
          items.add(Shown.object(isSmall ? objects.read(object) : object, call.host()));
        }
      } catch (RefusedException _) {
        // why: a file that no object can be called like is none
      }
    }
    return items;
  }

  ApiAnswer patch(ApiCall call, ObjectName name) throws IOException {
    JsonObject body = call.body();
    StoredObject changed =
        objects.change(
            name, Conditions.read(call.query(), "if"), said -> Shown.changed(said, body));
    return ApiAnswer.ok(Shown.object(objects.read(changed), call.host()));
  }

  ApiAnswer update(ApiCall call, ObjectName name) throws IOException {
    JsonObject said = Shown.said(call.body());
    StoredObject changed = objects.change(name, Conditions.read(call.query(), "if"), _ -> said);
    return ApiAnswer.ok(Shown.object(objects.read(changed), call.host()));
  }

  ApiAnswer delete(ApiCall call, ObjectName name) throws IOException {
    if (call.query().containsKey("generation")) {
      requireGeneration(
          call, objects.find(name).orElseThrow(() -> RefusedException.noSuchObject(name)));
    }
    objects.remove(name, Conditions.read(call.query(), "if"));
    return ApiAnswer.empty(204, Map.of());
  }
}
