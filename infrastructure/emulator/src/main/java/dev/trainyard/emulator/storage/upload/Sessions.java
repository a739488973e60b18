package dev.trainyard.emulator.storage.upload;

import dev.trainyard.emulator.storage.api.ApiAnswer;
import dev.trainyard.emulator.storage.api.ApiCall;
import dev.trainyard.emulator.storage.api.Shown;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import dev.trainyard.emulator.storage.store.Workbench;
import dev.trainyard.emulator.storage.store.Workbench.Order;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Resumable uploads, until they are whole, given up, or the emulator stops. */
final class Sessions {
  private static final int MOST = 1000;
  private static final int RESUME = 308;
  private static final int CLIENT_GAVE_UP = 499;

  private final Map<String, Session> open = new LinkedHashMap<>();
  private final Workbench workbench;

  Sessions(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A new one's id. */
  synchronized String open(Order order) throws IOException {
    // why: of uploads that nobody goes on with, the oldest make room
    if (open.size() >= MOST) {
      String oldest = open.keySet().iterator().next();
      close(oldest);
    }
    String id = UUID.randomUUID().toString();
    open.put(id, new Session(workbench, order));
    return id;
  }

  private synchronized Session find(String id) {
    Session session = open.get(id);
    if (session == null) {
      throw RefusedException.noSuchUpload();
    }
    return session;
  }

  private synchronized void close(String id) throws IOException {
    Session session = open.remove(id);
    if (session != null) {
      session.discard();
    }
  }

  ApiAnswer take(ApiCall call, Map<String, String> headers, InputStream body) throws IOException {
    String id = call.parameter("upload_id", "");
    Session session = find(id);
    if (call.method().equals("DELETE")) {
      close(id);
      return ApiAnswer.empty(CLIENT_GAVE_UP, Map.of());
    }
    ChunkRange range = ChunkRange.read(headers.get("content-range"));
    try {
      Optional<StoredObject> made = session.take(range, body, HashHeader.sums(headers));
      return made.map(object -> ApiAnswer.ok(Shown.object(object, call.host())))
          .orElseGet(() -> goOn(session.size(), id));
    } finally {
      if (session.isSpent()) {
        close(id);
      }
    }
  }

  private static ApiAnswer goOn(long size, String id) {
    return ApiAnswer.empty(
        RESUME,
        size == 0
            ? Map.of("X-GUploader-UploadID", id)
            : Map.of("X-GUploader-UploadID", id, "Range", "bytes=0-" + (size - 1)));
  }
}
