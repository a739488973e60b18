package dev.trainyard.emulator.registry;

import dev.trainyard.emulator.front.visit.ByteRange;
import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.registry.store.Manifest;
import dev.trainyard.emulator.registry.store.Manifests;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.registry.store.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** {@code /v2/REPOSITORY/manifests/TAG-OR-DIGEST}. */
record ManifestCalls(Registry registry) {
  private static final int LARGEST = 4 << 20;

  Reply answer(Call call) throws IOException {
    return switch (call.method()) {
      case "GET", "HEAD" -> get(call);
      case "PUT" -> put(call);
      case "DELETE" -> {
        registry.manifests().remove(call.name(), call.rest());
        yield Reply.of(202, Map.of(), "");
      }
      case String _ -> throw RegistryHost.unserved(call);
    };
  }

  private Reply get(Call call) throws IOException {
    Manifests.Found found =
        registry
            .manifests()
            .find(call.name(), call.rest())
            .orElseThrow(() -> Manifests.unknown(call.rest()));
    long size = Files.size(found.file());
    ByteRange all = new ByteRange(false, 0, size);
    Sent sent = new Sent(found.digest(), found.mediaType(), found.file(), all, size);
    return call.method().equals("HEAD") ? sent::head : sent::whole;
  }

  private Reply put(Call call) throws IOException {
    byte[] bytes = call.visit().body().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw RegistryException.tooLarge("A manifest has at most " + LARGEST + " bytes.");
    }
    String type = call.visit().headers().getOrDefault("content-type", "");
    Manifest made =
        registry.manifests().put(new Manifests.Push(call.name(), call.rest(), type, bytes));
    String digest = made.digest().toString();
    Map<String, String> headers = new HashMap<>();
    headers.put("Location", call.path("manifests", digest));
    headers.put("Docker-Content-Digest", digest);
    made.subject().ifPresent(about -> headers.put("OCI-Subject", about.digest().toString()));
    return Reply.of(201, headers, "");
  }
}
