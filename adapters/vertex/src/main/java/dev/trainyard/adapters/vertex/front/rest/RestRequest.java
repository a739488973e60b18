package dev.trainyard.adapters.vertex.front.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An HTTP request that has arrived whole.
 *
 * @param path and {@code query} as they stood on the request line
 * @param headers by lower-case name
 * @param address of the caller
 */
public record RestRequest(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    String address) {

  /**
   * The path's segments, decoded.
   *
   * @throws IllegalArgumentException if an escape is broken
   */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
      // why: a plus is a plus in a path
      segments.add(decoded(segment.replace("+", "%2B")));
    }
    return segments;
  }

  /**
   * The query's parameters, decoded, in their order.
   *
   * @throws IllegalArgumentException if an escape is broken
   */
  List<Map.Entry<String, String>> parameters() {
    List<Map.Entry<String, String>> parameters = new ArrayList<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(Map.entry(decoded(name), decoded(value)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
