package dev.trainyard.adapters.vertex.wire.form;

import java.util.List;

/** JSON as it was written: members in their order, with duplicates, numbers as text. */
public sealed interface JsonNode {
  record Members(List<Member> members) implements JsonNode {
    @Override
    public String toString() {
      return "{...}";
    }
  }

  record Member(String name, JsonNode value) {}

  record Elements(List<JsonNode> elements) implements JsonNode {
    @Override
    public String toString() {
      return "[...]";
    }
  }

  record Text(String text) implements JsonNode {
    @Override
    public String toString() {
      return '"' + text + '"';
    }
  }

  record Digits(String digits) implements JsonNode {
    @Override
    public String toString() {
      return digits;
    }
  }

  record Truth(boolean value) implements JsonNode {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  record Null() implements JsonNode {
    @Override
    public String toString() {
      return "null";
    }
  }
}
