package dev.trainyard.cli.customjobs.config;

import java.util.List;
import java.util.Locale;

/** What a field of the schema holds. */
sealed interface Type {
  enum Scalar implements Type {
    STRING("text; put it in quotes"),
    BOOL("true or false"),
    INT32("a whole number"),
    INT64("a whole number"),
    DURATION("seconds with an s, such as '3600s'");

    private final String words;

    Scalar(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  record Names(List<String> names) implements Type {}

  record Message(String name) implements Type {}

  record ListOf(Type element) implements Type {}

  static Type read(String text) {
    if (text.endsWith("[]")) {
      return new ListOf(read(text.substring(0, text.length() - 2)));
    }
    if (text.contains("|")) {
      return new Names(List.of(text.split("\\|")));
    }
    return Character.isUpperCase(text.charAt(0))
        ? new Message(text)
        : Scalar.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
