package dev.trainyard.cli.completion;

import java.util.List;

/** What can stand behind an option or a command. */
sealed interface Value {
  record None() implements Value {}

  /** Anything, which no shell can guess. */
  record Free() implements Value {}

  record File() implements Value {}

  record OneOf(List<String> words) implements Value {
    public OneOf {
      words = List.copyOf(words);
    }
  }
}
