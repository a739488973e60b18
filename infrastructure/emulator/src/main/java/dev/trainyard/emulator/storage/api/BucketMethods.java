package dev.trainyard.emulator.storage.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.emulator.storage.bucket.BucketShelf;
import dev.trainyard.emulator.storage.bucket.BucketShelf.Bucket;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import java.io.IOException;
import java.util.Map;

/** {@code /b} and {@code /b/BUCKET}. */
record BucketMethods(BucketShelf buckets, ObjectShelf objects) {

  ApiAnswer list(ApiCall call) throws IOException {
    JsonArray items = new JsonArray();
    for (String name : buckets.names()) {
      if (name.startsWith(call.parameter("prefix", ""))) {
        items.add(Shown.bucket(buckets.get(name), call.host()));
      }
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("kind", "storage#buckets");
    if (!items.isEmpty()) {
      answer.add("items", items);
    }
    return ApiAnswer.ok(answer);
  }

  ApiAnswer insert(ApiCall call) throws IOException {
    JsonObject body = call.body();
    if (!(body.get("name") instanceof JsonPrimitive name && name.isString())) {
      throw RefusedException.invalid("Required parameter: name");
    }
    return shown(buckets.create(name.getAsString(), body), call);
  }

  ApiAnswer get(ApiCall call, String name) throws IOException {
    return shown(buckets.get(name), call);
  }

  ApiAnswer patch(ApiCall call, String name) throws IOException {
    JsonObject said = buckets.get(name).said();
    call.body().entrySet().forEach(each -> said.add(each.getKey(), each.getValue()));
    said.entrySet().removeIf(each -> each.getValue().isJsonNull());
    buckets.say(name, said);
    return shown(buckets.get(name), call);
  }

  ApiAnswer delete(String name) throws IOException {
    buckets.remove(name, objects);
    return ApiAnswer.empty(204, Map.of());
  }

  private static ApiAnswer shown(Bucket bucket, ApiCall call) {
    return ApiAnswer.ok(Shown.bucket(bucket, call.host()));
  }
}
