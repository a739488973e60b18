package dev.trainyard.adapters.vertex.logs;

import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers by which we are known. */
interface Credential {
  Credential NONE = Map::of;

  Map<String, String> headers() throws IOException;

  /** Application default credentials, read when they are first needed. */
  static Credential google() {
    return new Google();
  }

  /** Fetches a new token whenever the old one is about to expire. */
  final class Google implements Credential {
    private static final String SCOPE = "https://www.googleapis.com/auth/logging.read";

    private GoogleCredentials credentials = GoogleCredentials.newBuilder().build();
    private boolean isRead;

    private Google() {}

    @Override
    public synchronized Map<String, String> headers() throws IOException {
      if (!isRead) {
        credentials = GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
        isRead = true;
      }
      Map<String, String> headers = new LinkedHashMap<>();
      credentials
          .getRequestMetadata()
          .forEach((name, values) -> headers.put(name, values.getFirst()));
      return headers;
    }
  }
}
