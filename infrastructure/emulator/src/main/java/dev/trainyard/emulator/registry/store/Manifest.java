package dev.trainyard.emulator.registry.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A manifest or an index as it was pushed.
 *
 * @param mediaType what it says that it is, or what its caller says
 */
public record Manifest(Digest digest, String mediaType, JsonObject json) {
  static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";
  static final String OCI = "application/vnd.oci.image.manifest.v1+json";
  private static final Set<String> IMAGES = Set.of(DOCKER, OCI);
  private static final Set<String> INDEXES =
      Set.of(
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.oci.image.index.v1+json");

  /**
   * @param contentType what the caller says that it is; {@code ""} if nothing
   * @throws RegistryException MANIFEST_INVALID
   */
  static Manifest read(Digest digest, byte[] bytes, String contentType) {
    JsonObject json = json(bytes);
    String said = contentType.split(";", 2)[0].strip();
    String own = text(json, "mediaType");
    String type = own.isEmpty() ? said : own;
    if (!said.isEmpty() && !said.equals(type)) {
      throw invalid("Its Content-Type is %s, its mediaType %s.".formatted(said, own));
    }
    if (!IMAGES.contains(type) && !INDEXES.contains(type)) {
      throw invalid(
          "\"%s\" is not kept here: manifests and indexes of OCI and of Docker's schema 2 are."
              .formatted(type));
    }
    return new Manifest(digest, type, json);
  }

  private static JsonObject json(byte[] bytes) {
    try {
      JsonElement json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      throw invalid("The manifest is not JSON: " + e.getMessage());
    }
    throw invalid("The manifest is not a JSON object.");
  }

  static RegistryException invalid(String message) {
    return RegistryException.invalid(Code.MANIFEST_INVALID, message);
  }

  /** Whether it lists images of several platforms. */
  public boolean isIndex() {
    return INDEXES.contains(mediaType);
  }

  /** What else has to be there: its configuration and its layers, or its manifests. */
  List<Digest> needs() {
    List<Digest> needs = new ArrayList<>();
    if (isIndex()) {
      descriptors("manifests").forEach(each -> needs.add(each.digest()));
      return needs;
    }
    needs.add(config().digest());
    descriptors("layers").stream()
        .filter(layer -> !layer.isElsewhere())
        .forEach(layer -> needs.add(layer.digest()));
    return needs;
  }

  /** What it is about, which need not be there. */
  public Optional<Descriptor> subject() {
    return json.get("subject") instanceof JsonObject subject
        ? Optional.of(Descriptor.of(subject))
        : Optional.empty();
  }

  /**
   * An image's configuration.
   *
   * @throws RegistryException MANIFEST_INVALID if it names none
   */
  public Descriptor config() {
    if (json.get("config") instanceof JsonObject config) {
      return Descriptor.of(config);
    }
    throw invalid("The manifest names no config.");
  }

  /** What a list of it names. */
  public List<Descriptor> descriptors(String list) {
    List<Descriptor> found = new ArrayList<>();
    JsonElement listed = json.get(list);
    for (JsonElement each : listed instanceof JsonArray array ? array : new JsonArray()) {
      if (!(each instanceof JsonObject object)) {
        throw invalid("An entry of " + list + " is not an object.");
      }
      found.add(Descriptor.of(object));
    }
    return found;
  }

  static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
  }
}
