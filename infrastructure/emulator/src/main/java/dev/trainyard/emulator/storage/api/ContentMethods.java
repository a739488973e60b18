package dev.trainyard.emulator.storage.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.emulator.storage.store.Conditions;
import dev.trainyard.emulator.storage.store.ObjectName;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import dev.trainyard.emulator.storage.store.Workbench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code compose}, {@code copyTo} and {@code rewriteTo}: content that is here already. */
record ContentMethods(ObjectShelf objects, Workbench workbench) {
  private static final int MOST_SOURCES = 32;

  ApiAnswer copy(ApiCall call, ObjectName from, ObjectName to) throws IOException {
    return ApiAnswer.ok(Shown.object(copied(call, from, to), call.host()));
  }

  ApiAnswer rewrite(ApiCall call, ObjectName from, ObjectName to) throws IOException {
    StoredObject made = copied(call, from, to);
    String size = Long.toString(made.content().size());
    JsonObject answer = new JsonObject();
    answer.addProperty("kind", "storage#rewriteResponse");
    answer.addProperty("totalBytesRewritten", size);
    answer.addProperty("objectSize", size);
    answer.addProperty("done", true);
    answer.add("resource", Shown.object(made, call.host()));
    return ApiAnswer.ok(answer);
  }

  private StoredObject copied(ApiCall call, ObjectName from, ObjectName to) throws IOException {
    Map<String, String> query = new HashMap<>();
    String generation = call.parameter("sourceGeneration", "");
    if (!generation.isEmpty()) {
      query.put("ifSourceGenerationMatch", generation);
    }
    query.putAll(call.query());
    StoredObject source = source(from, Conditions.read(query, "ifSource"));
    JsonObject body = call.body();
    JsonObject said = body.isEmpty() ? source.said() : Shown.said(body);
    return workbench.join(order(call, to, said), List.of(source), false);
  }

  private StoredObject source(ObjectName name, Conditions conditions) throws IOException {
    StoredObject source = objects.find(name).orElseThrow(() -> RefusedException.noSuchObject(name));
    conditions.checkRead(source);
    return source;
  }

  ApiAnswer compose(ApiCall call, ObjectName to) throws IOException {
    JsonObject body = call.body();
    if (!(body.get("sourceObjects") instanceof JsonArray asked)
        || asked.isEmpty()
        || asked.size() > MOST_SOURCES) {
      throw RefusedException.invalid("The number of source components is from 1 to 32.");
    }
    List<StoredObject> sources = new ArrayList<>();
    for (JsonElement each : asked) {
      sources.add(source(to.bucket(), each));
    }
    JsonObject said =
        body.get("destination") instanceof JsonObject resource
            ? Shown.said(resource)
            : new JsonObject();
    StoredObject made = workbench.join(order(call, to, said), sources, true);
    return ApiAnswer.ok(Shown.object(made, call.host()));
  }

  private StoredObject source(String bucket, JsonElement asked) throws IOException {
    if (!(asked instanceof JsonObject source && source.get("name") instanceof JsonPrimitive name)) {
      throw RefusedException.invalid("Required parameter: sourceObjects.name");
    }
    Map<String, String> query = new HashMap<>();
    if (source.get("generation") instanceof JsonPrimitive generation) {
      query.put("ifGenerationMatch", generation.getAsString());
    }
    if (source.get("objectPreconditions") instanceof JsonObject conditions
        && conditions.get("ifGenerationMatch") instanceof JsonPrimitive generation) {
      query.put("ifGenerationMatch", generation.getAsString());
    }
    return source(new ObjectName(bucket, name.getAsString()), Conditions.read(query, "if"));
  }

  private static Workbench.Order order(ApiCall call, ObjectName to, JsonObject said) {
    return new Workbench.Order(to, said, Map.of(), Conditions.read(call.query(), "if"));
  }
}
