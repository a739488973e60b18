package dev.trainyard.cli;

import java.util.stream.Stream;

final class TypedWords {
  private TypedWords() {}

  static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }
}
