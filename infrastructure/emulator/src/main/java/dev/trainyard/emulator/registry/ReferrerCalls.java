package dev.trainyard.emulator.registry;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.registry.store.Digest;
import dev.trainyard.emulator.registry.store.Manifest;
import dev.trainyard.emulator.registry.store.Manifests;
import dev.trainyard.emulator.registry.store.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** {@code /v2/REPOSITORY/referrers/DIGEST}: signatures and the like that are about a manifest. */
record ReferrerCalls(Registry registry) {
  private static final String INDEX = "application/vnd.oci.image.index.v1+json";
  private static final String TYPE = "artifactType";

  Reply answer(Call call) throws IOException {
    if (!call.method().equals("GET")) {
      throw RegistryHost.unserved(call);
    }
    String wanted = call.parameter(TYPE);
    JsonArray shown = new JsonArray();
    for (var found : registry.manifests().referrers(call.name(), Digest.parse(call.rest()))) {
      JsonObject descriptor = descriptor(found);
      if (wanted.isEmpty() || wanted.equals(text(descriptor.get(TYPE)))) {
        shown.add(descriptor);
      }
    }
    JsonObject index = new JsonObject();
    index.addProperty("schemaVersion", 2);
    index.addProperty("mediaType", INDEX);
    index.add("manifests", shown);
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", INDEX));
    if (!wanted.isEmpty()) {
      headers.put("OCI-Filters-Applied", TYPE);
    }
    return Reply.of(200, headers, new Gson().toJson(index));
  }

  private static JsonObject descriptor(Manifests.Found found) throws IOException {
    Manifest manifest = found.read();
    JsonObject descriptor = new JsonObject();
    descriptor.addProperty("mediaType", found.mediaType());
    descriptor.addProperty("digest", found.digest().toString());
    descriptor.addProperty("size", Files.size(found.file()));
    String type = text(manifest.json().get(TYPE));
    if (type.isEmpty() && !manifest.isIndex()) {
      type = manifest.config().mediaType();
    }
    if (!type.isEmpty()) {
      descriptor.addProperty(TYPE, type);
    }
    if (manifest.json().has("annotations")) {
      descriptor.add("annotations", manifest.json().get("annotations"));
    }
    return descriptor;
  }

  private static String text(JsonElement element) {
    return element == null || !element.isJsonPrimitive() ? "" : element.getAsString();
  }
}
