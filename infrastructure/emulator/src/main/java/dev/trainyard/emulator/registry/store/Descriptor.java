package dev.trainyard.emulator.registry.store;

import com.google.gson.JsonObject;

/** What a manifest says of some content. */
public record Descriptor(Digest digest, String mediaType, JsonObject json) {
  /**
   * @throws RegistryException if it has no good digest
   */
  static Descriptor of(JsonObject json) {
    return new Descriptor(
        Digest.parse(Manifest.text(json, "digest")), Manifest.text(json, "mediaType"), json);
  }

  /** Whether registries need not have it, as with Windows' base layers. */
  boolean isElsewhere() {
    return json.has("urls") || mediaType.contains("foreign") || mediaType.contains("nondistrib");
  }

  /** What an index says of its platform, such as {@code architecture}; {@code ""} if nothing. */
  public String platform(String name) {
    return json.get("platform") instanceof JsonObject platform ? Manifest.text(platform, name) : "";
  }
}
