package dev.trainyard.adapters.vertex.front.rest;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the method that a request means. */
final class Routes {
  private final Map<String, List<Route>> byKey = new HashMap<>();

  Routes(List<ServiceDescriptor> services) {
    services.stream()
        .flatMap(service -> service.getMethods().stream())
        .flatMap(method -> Rules.of(method).flatMap(rule -> Route.of(rule, method).stream()))
        .forEach(route -> byKey.computeIfAbsent(route.key(), _ -> new ArrayList<>()).add(route));
  }

  /**
   * A route, and what it takes from the path.
   *
   * @param values by the request's fields
   */
  record Hit(Route route, Map<String, String> values) {}

  /** The first that matches; a colon in the last segment may begin a verb or belong to it. */
  Optional<Hit> find(String httpMethod, List<String> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String last = path.getLast();
    int colon = last.lastIndexOf(':');
    if (colon >= 0) {
      List<String> shorter = new ArrayList<>(path);
      shorter.set(path.size() - 1, last.substring(0, colon));
      Optional<Hit> withVerb = find(httpMethod, shorter, last.substring(colon + 1));
      if (withVerb.isPresent()) {
        return withVerb;
      }
    }
    return find(httpMethod, path, "");
  }

  private Optional<Hit> find(String httpMethod, List<String> path, String verb) {
    return byKey.getOrDefault(Route.key(httpMethod, path.size(), verb), List.of()).stream()
        .flatMap(route -> route.path().match(path).map(values -> new Hit(route, values)).stream())
        .findFirst();
  }
}
