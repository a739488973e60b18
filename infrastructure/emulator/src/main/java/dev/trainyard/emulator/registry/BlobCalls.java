package dev.trainyard.emulator.registry;

import dev.trainyard.emulator.front.visit.ByteRange;
import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.registry.store.Digest;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.registry.store.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code /v2/REPOSITORY/blobs/DIGEST}. */
record BlobCalls(Registry registry) {
  Reply answer(Call call) throws IOException {
    Digest digest = Digest.parse(call.rest());
    return switch (call.method()) {
      case "GET", "HEAD" -> get(call, digest);
      case "DELETE" -> {
        registry.removeBlob(call.name(), digest);
        yield Reply.of(202, Map.of("Docker-Content-Digest", digest.toString()), "");
      }
      case String _ -> throw RegistryHost.unserved(call);
    };
  }

  private Reply get(Call call, Digest digest) throws IOException {
    Path file = registry.blob(call.name(), digest).orElseThrow(() -> Registry.unknown(digest));
    long size = Files.size(file);
    String wanted = call.visit().headers().get("range");
    ByteRange range =
        ByteRange.read(wanted, size)
            .orElseThrow(
                () -> RegistryException.outOfRange("The blob has no bytes " + wanted + "."));
    Sent sent = new Sent(digest, "application/octet-stream", file, range, size);
    return call.method().equals("HEAD") ? sent::head : sent::whole;
  }
}
