package dev.trainyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the calls of a method at the emulator: by a fault that never strikes. */
final class CallCount {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9]+)\"");
  private static final String FAULT =
      """
      {"methods": "%s", "probability": 0, "fault": "STATUS", "code": "UNAVAILABLE"}
      """;

  private final HttpClient http;
  private final URI faults;
  private final Pattern matched;

  CallCount(HttpClient http, String emulator, String method)
      throws IOException, InterruptedException {
    this.http = http;
    this.faults = URI.create("http://" + emulator + "/emulator/v1/faults");
    HttpRequest post =
        HttpRequest.newBuilder(faults)
            .POST(BodyPublishers.ofString(FAULT.formatted(method)))
            .build();
    String id = find(ID, http.send(post, BodyHandlers.ofString()).body());
    matched = Pattern.compile("\"id\"\\s*:\\s*\"" + id + "\"[^}]*?\"matched\"\\s*:\\s*\"?([0-9]+)");
  }

  long now() throws IOException, InterruptedException {
    HttpRequest get = HttpRequest.newBuilder(faults).build();
    return Long.parseLong(find(matched, http.send(get, BodyHandlers.ofString()).body()));
  }

  private static String find(Pattern pattern, String answer) throws IOException {
    Matcher found = pattern.matcher(answer);
    if (!found.find()) {
      throw new IOException("The emulator answered " + answer);
    }
    return found.group(1);
  }
}
