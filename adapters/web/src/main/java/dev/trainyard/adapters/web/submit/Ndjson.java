package dev.trainyard.adapters.web.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** One JSON object on each line. */
final class Ndjson {
  static final String TYPE = "application/x-ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Ndjson() {}

  static byte[] write(List<Answer> answers) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Answer answer : answers) {
      lines.write(JSON.writeValueAsBytes(answer));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
