package dev.trainyard.cli.completion;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** An option as completion sees it, with all its names. */
record Flag(List<String> names, String about, Value value) {
  static Flag of(OptionSpec option) {
    Value value = option.arity().max() == 0 ? new Value.None() : Verb.valueOf(option);
    return new Flag(List.of(option.names()), firstWords(option.description()), value);
  }

  String lastName() {
    return names.getLast();
  }

  /** The first sentence, without the dot. */
  static String firstWords(String... description) {
    String said = description.length == 0 ? "" : description[0];
    int end = said.indexOf(". ");
    String sentence = end < 0 ? said : said.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
