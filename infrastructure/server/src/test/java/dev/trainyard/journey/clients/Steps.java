package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the program for Node told, step by step. */
record Steps(Map<String, JsonNode> byName) {
  private JsonNode at(String step, String field) {
    JsonNode found = Objects.requireNonNull(byName.get(step), () -> "Node told no " + step);
    return Objects.requireNonNull(found.get(field), () -> step + " has no " + field + ": " + found);
  }

  String text(String step, String field) {
    return at(step, field).asText();
  }

  int number(String step, String field) {
    return at(step, field).asInt();
  }

  List<String> texts(String step, String field) {
    List<String> texts = new ArrayList<>();
    at(step, field).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  Map<String, String> map(String step, String field) {
    Map<String, String> map = new TreeMap<>();
    at(step, field).properties().forEach(each -> map.put(each.getKey(), each.getValue().asText()));
    return map;
  }

  void assertRefused(String step, String code, String words) {
    assertThat(text(step, "code")).as(step).isEqualTo(code);
    assertThat(text(step, "message")).as(step).contains(words);
  }
}
