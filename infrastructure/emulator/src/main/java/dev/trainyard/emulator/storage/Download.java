package dev.trainyard.emulator.storage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.emulator.front.visit.ByteRange;
import dev.trainyard.emulator.storage.store.Content;
import dev.trainyard.emulator.storage.store.StoredObject;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An object's bytes on their way out; the file is sent as it is, and never held. */
record Download(StoredObject object, Path file, ByteRange range) {
  private static final Logger LOGGER = Logger.getLogger(Download.class);
  private static final DateTimeFormatter HTTP_TIME =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
  private static final Map<String, String> SAID =
      Map.of(
          "cacheControl", "Cache-Control",
          "contentDisposition", "Content-Disposition",
          "contentEncoding", "Content-Encoding",
          "contentLanguage", "Content-Language");
  private static final String ANY_TYPE = "application/octet-stream";

  void send(HttpServerResponse response) {
    put(response.headers());
    response.setStatusCode(range.isPart() ? 206 : 200);
    if (range.length() == 0) {
      response.end();
      return;
    }
    response
        .sendFile(file.toString(), range.first(), range.length())
        .onFailure(failure -> {
          LOGGER.debugf("%s was not downloaded to its end: %s", object.name(), failure);
          if (!response.ended()) {
            response.reset();
          }
        });
  }

  private void put(MultiMap headers) {
    JsonObject said = object.said();
    headers.set("Content-Type", text(said.get("contentType"), ANY_TYPE));
    SAID.forEach((field, header) -> {
      if (said.has(field)) {
        headers.set(header, text(said.get(field), ""));
      }
    });
    headers.set("Accept-Ranges", "bytes");
    headers.set("ETag", object.etag());
    headers.set("Last-Modified", HTTP_TIME.format(object.updated()));
    headers.set("X-Goog-Generation", Long.toString(object.generation()));
    headers.set("X-Goog-Metageneration", Long.toString(object.metageneration()));
    headers.set("X-Goog-Storage-Class", "STANDARD");
    headers.set("X-Goog-Stored-Content-Encoding", text(said.get("contentEncoding"), "identity"));
    headers.set("X-Goog-Stored-Content-Length", Long.toString(object.content().size()));
    if (range.isPart()) {
      headers.set("Content-Range", range.of(object.content().size()));
    }
    put(headers, object.content());
  }

  private static void put(MultiMap headers, Content content) {
    if (content.crc32c() != null) {
      headers.add("X-Goog-Hash", "crc32c=" + content.crc32c());
    }
    if (content.md5() != null) {
      headers.add("X-Goog-Hash", "md5=" + content.md5());
    }
  }

  private static String text(@Nullable JsonElement said, String otherwise) {
    return said instanceof JsonPrimitive value ? value.getAsString() : otherwise;
  }
}
