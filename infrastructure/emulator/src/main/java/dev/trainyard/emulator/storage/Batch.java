package dev.trainyard.emulator.storage;

import dev.trainyard.emulator.storage.api.ApiAnswer;
import dev.trainyard.emulator.storage.api.ApiCall;
import dev.trainyard.emulator.storage.api.StorageApi;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.upload.Multipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /batch/storage/v1}: calls without content, several in one. */
record Batch(StorageApi api, String host) {
  static final String CONTENT_TYPE = "multipart/mixed; boundary=batch_of_the_emulator";

  private static final String DELIMITER = "--batch_of_the_emulator";
  private static final String LINE = "\r\n";
  private static final int MOST = 100;
  private static final int LARGEST_CALL = 1 << 20;
  private static final Pattern REQUEST =
      Pattern.compile("\\s*([A-Z]+) (?:https?://[^/]+)?(/[^ ]*) HTTP/[0-9.]+\\r?\\n");
  private static final Pattern OVERRIDE =
      Pattern.compile("(?im)^x-http-method-override:\\s*([A-Z]+)\\s*$");

  String answer(String contentType, InputStream body) throws IOException {
    Multipart parts = new Multipart(body, contentType);
    StringBuilder answer = new StringBuilder();
    Optional<Multipart.Part> part = parts.next();
    for (int count = 0; part.isPresent(); count++) {
      if (count == MOST) {
        throw RefusedException.invalid("A batch has at most 100 calls.");
      }
      String call =
          new String(part.get().content().readNBytes(LARGEST_CALL), StandardCharsets.UTF_8);
      part.get().content().transferTo(OutputStream.nullOutputStream());
      append(answer, part.get().header("content-id"), answer(call));
      part = parts.next();
    }
    return answer + DELIMITER + "--" + LINE;
  }

  private ApiAnswer answer(String call) {
    Matcher request = REQUEST.matcher(call);
    if (!request.lookingAt()) {
      return ApiAnswer.refusal(RefusedException.invalid("A part of the batch is no request."));
    }
    try {
      return api.answer(
          ApiCall.read(
              method(request.group(1), call),
              request.group(2),
              "/storage/v1",
              host,
              body(call, request.end())));
    } catch (RefusedException refused) {
      return ApiAnswer.refusal(refused);
    }
  }

  private static String method(String method, String call) {
    Matcher other = OVERRIDE.matcher(call);
    return other.find() ? other.group(1) : method;
  }

  /** What follows the first empty line. */
  private static String body(String call, int from) {
    String rest = "\n" + call.substring(from).replace(LINE, "\n");
    int empty = rest.indexOf("\n\n");
    return empty < 0 ? "" : rest.substring(empty + 2);
  }

  private static void append(StringBuilder answer, String id, ApiAnswer one) {
    String of = id.startsWith("<") ? "<response-" + id.substring(1) : "response-" + id;
    answer.append(DELIMITER).append(LINE);
    answer.append("Content-Type: application/http").append(LINE);
    answer.append("Content-ID: ").append(of).append(LINE).append(LINE);
    answer.append("HTTP/1.1 ").append(one.status()).append(" -").append(LINE);
    answer.append("Content-Type: application/json; charset=UTF-8").append(LINE);
    int length = one.text().getBytes(StandardCharsets.UTF_8).length;
    answer.append("Content-Length: ").append(length).append(LINE).append(LINE);
    answer.append(one.text()).append(LINE);
  }
}
