package dev.trainyard.emulator.registry;

import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.registry.store.ChunkRange;
import dev.trainyard.emulator.registry.store.Digest;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.registry.store.RepositoryName;
import dev.trainyard.emulator.registry.store.Upload;
import java.io.IOException;
import java.util.Map;

/** {@code /v2/REPOSITORY/blobs/uploads/}: whole, in chunks, or from another repository. */
record UploadCalls(Registry registry) {
  Reply answer(Call call) throws IOException {
    if (call.rest().isEmpty()) {
      if (call.method().equals("POST")) {
        return begin(call);
      }
      throw RegistryHost.unserved(call);
    }
    Upload upload = registry.upload(call.name(), call.rest());
    return switch (call.method()) {
      case "GET" -> at(204, call, upload);
      case "PATCH" -> {
        append(call, upload);
        yield at(202, call, upload);
      }
      case "PUT" -> finish(call, upload);
      case "DELETE" -> {
        registry.cancel(upload);
        yield Reply.of(204, Map.of(), "");
      }
      case String _ -> throw RegistryHost.unserved(call);
    };
  }

  private Reply begin(Call call) throws IOException {
    RepositoryName name = call.name();
    if (!call.parameter("mount").isEmpty() && !call.parameter("from").isEmpty()) {
      Digest digest = Digest.parse(call.parameter("mount"));
      if (registry.mount(name, new RepositoryName(call.parameter("from")), digest)) {
        return made(call, digest);
      }
    }
    return call.parameter("digest").isEmpty()
        ? at(202, call, registry.begin(name))
        : whole(call, name);
  }

  private Reply whole(Call call, RepositoryName name) throws IOException {
    Digest digest = call.digest();
    Upload upload = registry.begin(name);
    try {
      upload.append(null, call.visit().body());
      registry.finish(upload, digest);
    } finally {
      registry.cancel(upload);
    }
    return made(call, digest);
  }

  private Reply finish(Call call, Upload upload) throws IOException {
    Digest digest = call.digest();
    append(call, upload);
    registry.finish(upload, digest);
    return made(call, digest);
  }

  private static void append(Call call, Upload upload) throws IOException {
    ChunkRange range = ChunkRange.read(call.visit().headers().get("content-range"));
    upload.append(range, call.visit().body());
  }

  private static Reply at(int status, Call call, Upload upload) {
    return Reply.of(
        status,
        Map.of(
            "Location", call.path("blobs/uploads", upload.id()),
            "Range", "0-" + Math.max(0, upload.size() - 1),
            "Docker-Upload-UUID", upload.id()),
        "");
  }

  private static Reply made(Call call, Digest digest) {
    return Reply.of(
        201,
        Map.of(
            "Location", call.path("blobs", digest.toString()),
            "Docker-Content-Digest", digest.toString()),
        "");
  }
}
