package dev.trainyard.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** Completion for fish: a line for each thing that can be typed, and where. */
final class FishCompletion {
  private static final String WHERE =
      """
      # Completion of %1$s for fish.
      # True if the words so far lead to the command $argv[1], and none of the others leads on from there.
      function __%1$s_at
          set -l words (commandline -opc)
          set -l at
          for word in $words[2..-1]
              string match -q -- '-*' $word; or set -a at $word
          end
          set -l path (string split -n ' ' -- $argv[1])
          for i in (seq (count $path))
              test "$at[$i]" = "$path[$i]"; or return 1
          end
          set -l next (math (count $path) + 1)
          not contains -- "$at[$next]" $argv[2..-1]
      end
      complete -c %1$s -f
      """;

  private FishCompletion() {}

  static String of(Verb root) {
    return WHERE.formatted(root.program())
        + root.all().stream().map(FishCompletion::lines).collect(Collectors.joining());
  }

  private static String lines(Verb verb) {
    String children = verb.below().stream().map(Verb::name).collect(Collectors.joining(" "));
    String where =
        "complete -c %1$s -n \"__%1$s_at '%2$s' %3$s\""
            .formatted(verb.program(), String.join(" ", verb.path()), children);
    StringBuilder lines = new StringBuilder();
    verb.below()
        .forEach(child ->
            lines.append("%s -a %s -d %s%n".formatted(where, child.name(), quoted(child.about()))));
    verb.flags()
        .forEach(flag ->
            lines.append(
                "%s%s%s -d %s%n"
                    .formatted(where, names(flag), value(flag.value()), quoted(flag.about()))));
    lines.append(operand(where, verb.operand()));
    return lines.toString();
  }

  private static String names(Flag flag) {
    return flag.names().stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining());
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.None _ -> "";
      case Value.Free _ -> " -x";
      case Value.File _ -> " -r -F";
      case Value.OneOf(List<String> words) -> " -x -a " + quoted(String.join(" ", words));
    };
  }

  private static String operand(String where, Value operand) {
    return switch (operand) {
      case Value.None _, Value.Free _ -> "";
      case Value.File _ -> where + " -F\n";
      case Value.OneOf(List<String> words) ->
          where + " -a " + quoted(String.join(" ", words)) + "\n";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
