package dev.trainyard.emulator.storage.upload;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.emulator.storage.api.ApiAnswer;
import dev.trainyard.emulator.storage.api.ApiCall;
import dev.trainyard.emulator.storage.api.Shown;
import dev.trainyard.emulator.storage.store.Conditions;
import dev.trainyard.emulator.storage.store.ObjectName;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import dev.trainyard.emulator.storage.store.Workbench;
import dev.trainyard.emulator.storage.store.Workbench.Order;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /upload/storage/v1/b/BUCKET/o}: content on its way to become an object. */
public final class Uploads {
  private static final int LARGEST_RESOURCE = 1 << 20;

  private final Workbench workbench;
  private final Sessions sessions;

  public Uploads(Workbench workbench) {
    this.workbench = workbench;
    this.sessions = new Sessions(workbench);
  }

  /**
   * @param headers by their lower-case names
   * @throws RefusedException to refuse it
   * @throws IOException if the body breaks off, or cannot be kept
   */
  public ApiAnswer take(ApiCall call, Map<String, String> headers, InputStream body)
      throws IOException {
    if (call.query().containsKey("upload_id")) {
      return sessions.take(call, headers, body);
    }
    if (!call.method().equals("POST") || call.path().size() != 3) {
      throw RefusedException.unserved(call.method() + " of such an upload");
    }
    return switch (call.parameter("uploadType", "media")) {
      case "media" -> media(call, headers, body);
      case "multipart" -> multipart(call, headers, body);
      case "resumable" -> resumable(call, headers, body);
      case String type -> throw RefusedException.invalid("Invalid upload type: " + type);
    };
  }

  private ApiAnswer media(ApiCall call, Map<String, String> headers, InputStream body)
      throws IOException {
    return made(call, order(call, new JsonObject(), headers.get("content-type"), headers), body);
  }

  private ApiAnswer multipart(ApiCall call, Map<String, String> headers, InputStream body)
      throws IOException {
    Multipart parts = new Multipart(body, headers.getOrDefault("content-type", ""));
    JsonObject resource = resource(part(parts).content());
    Multipart.Part content = part(parts);
    String type = content.headers().get("content-type");
    return made(call, order(call, resource, type, headers), content.content());
  }

  private static Multipart.Part part(Multipart parts) throws IOException {
    return parts
        .next()
        .orElseThrow(() -> RefusedException.invalid("A multipart upload has two parts."));
  }

  private ApiAnswer made(ApiCall call, Order order, InputStream content) throws IOException {
    StoredObject object = workbench.take(order, content);
    return ApiAnswer.ok(Shown.object(object, call.host()));
  }

  private ApiAnswer resumable(ApiCall call, Map<String, String> headers, InputStream body)
      throws IOException {
    JsonObject resource = resource(body);
    Order order = order(call, resource, headers.get("x-upload-content-type"), headers);
    String id = sessions.open(order);
    String place =
        call.host()
            + "/upload/storage/v1/b/"
            + order.name().bucket()
            + "/o?uploadType=resumable&upload_id="
            + id;
    return ApiAnswer.empty(200, Map.of("Location", place, "X-GUploader-UploadID", id));
  }

  private Order order(
      ApiCall call, JsonObject resource, @Nullable String type, Map<String, String> headers)
      throws IOException {
    String said = resource.get("name") instanceof JsonPrimitive own ? own.getAsString() : "";
    String bucket = call.path().get(1);
    workbench.objects().requireBucket(bucket);
    ObjectName name = new ObjectName(bucket, call.parameter("name", said));
    JsonObject words = Shown.said(resource);
    if (type != null && !words.has("contentType")) {
      words.addProperty("contentType", type);
    }
    String encoding = call.parameter("contentEncoding", "");
    if (!encoding.isEmpty()) {
      words.addProperty("contentEncoding", encoding);
    }
    Conditions conditions = Conditions.read(call.query(), "if");
    // why: who cannot put it where it is to be should hear so before sending a gigabyte
    workbench.objects().check(name, conditions);
    return new Order(name, words, HashHeader.sums(resource, headers), conditions);
  }

  private static JsonObject resource(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST_RESOURCE);
    return ApiCall.json(new String(bytes, StandardCharsets.UTF_8));
  }
}
