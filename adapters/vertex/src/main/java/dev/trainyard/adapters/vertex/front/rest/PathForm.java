package dev.trainyard.adapters.vertex.front.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of an HTTP rule, without its version: {@code {name=projects/*}/jobs/*:cancel}.
 *
 * @param segments literals, and {@code *} for any one segment
 * @param verb what follows the last colon, or {@code ""}
 */
record PathForm(List<String> segments, String verb, List<Variable> variables) {
  private static final String ANY = "*";
  private static final Pattern RULE = Pattern.compile("/v1/(.*?)(?::(\\w+))?");
  private static final Pattern PIECE = Pattern.compile("\\{(\\w+)=([^}]*)}|([^/{}]+)");

  /** A request's field that takes the segments from one to another. */
  record Variable(String field, int from, int to) {}

  /** Reads a rule; empty for one with {@code **}, which no method here needs. */
  static Optional<PathForm> parse(String rule) {
    Matcher whole = RULE.matcher(rule);
    if (!whole.matches() || rule.contains("**")) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();
    Matcher piece = PIECE.matcher(whole.group(1));
    while (piece.find()) {
      int from = segments.size();
      if (piece.group(1) == null) {
        segments.add(piece.group(3));
      } else {
        segments.addAll(List.of(piece.group(2).split("/")));
        variables.add(new Variable(piece.group(1), from, segments.size()));
      }
    }
    String verb = whole.group(2) == null ? "" : whole.group(2);
    return Optional.of(new PathForm(List.copyOf(segments), verb, List.copyOf(variables)));
  }

  /** The values of the variables, if the path is of this form. */
  Optional<Map<String, String>> match(List<String> path) {
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).equals(ANY) && !segments.get(i).equals(path.get(i))) {
        return Optional.empty();
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Variable variable : variables) {
      values.put(variable.field(), String.join("/", path.subList(variable.from(), variable.to())));
    }
    return Optional.of(values);
  }
}
