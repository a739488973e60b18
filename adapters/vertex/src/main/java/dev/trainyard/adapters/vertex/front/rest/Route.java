package dev.trainyard.adapters.vertex.front.rest;

import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.Optional;

/**
 * One HTTP rule of a method.
 *
 * @param body the request's field that the body fills, {@code *} for the whole, {@code ""} for none
 */
record Route(String httpMethod, PathForm path, String body, MethodDescriptor method) {

  static Optional<Route> of(HttpRule rule, MethodDescriptor method) {
    return switch (rule.getPatternCase()) {
      case GET -> of("GET", rule.getGet(), rule, method);
      case POST -> of("POST", rule.getPost(), rule, method);
      case DELETE -> of("DELETE", rule.getDelete(), rule, method);
      case PATCH -> of("PATCH", rule.getPatch(), rule, method);
      case PUT -> of("PUT", rule.getPut(), rule, method);
      case CUSTOM, PATTERN_NOT_SET -> Optional.empty();
    };
  }

  private static Optional<Route> of(
      String httpMethod, String path, HttpRule rule, MethodDescriptor method) {
    return PathForm.parse(path).map(form -> new Route(httpMethod, form, rule.getBody(), method));
  }

  /** Routes that can match the same requests have the same key. */
  String key() {
    return key(httpMethod, path.segments().size(), path.verb());
  }

  static String key(String httpMethod, int segments, String verb) {
    return httpMethod + ' ' + segments + ':' + verb;
  }
}
