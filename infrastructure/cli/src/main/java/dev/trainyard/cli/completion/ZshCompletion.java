package dev.trainyard.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** Completion for zsh: a function for each command, which asks the one below it. */
final class ZshCompletion {
  private ZshCompletion() {}

  static String of(Verb root) {
    return "#compdef %s%n".formatted(root.program())
        + root.all().stream().map(ZshCompletion::function).collect(Collectors.joining())
        // why: as a file of $fpath it is run to complete, sourced it only has to be known.
        + """
        if [ "$funcstack[1]" = _%1$s ]; then
          _%1$s "$@"
        else
          compdef _%1$s %1$s
        fi
        """
            .formatted(root.program());
  }

  private static String function(Verb verb) {
    StringBuilder text = new StringBuilder(name(verb) + "() {\n");
    text.append("  local curcontext=\"$curcontext\" state line\n");
    text.append("  _arguments -C -s");
    verb.flags().forEach(flag -> text.append(" \\\n    ").append(flag(flag)));
    if (verb.below().isEmpty()) {
      text.append(operand(verb.operand())).append('\n');
    } else {
      text.append(" \\\n    '1: :->command' '*:: :->words'\n").append(choice(verb));
    }
    return text.append("}\n").toString();
  }

  private static String choice(Verb verb) {
    StringBuilder text = new StringBuilder("  case $state in\n  command)\n    local -a commands=(");
    verb.below()
        .forEach(child ->
            text.append("\n      ")
                .append(quoted(child.name() + ":" + child.about().replace(":", "\\:"))));
    text.append(")\n    _describe command commands\n    ;;\n  words)\n    case $line[1] in\n");
    verb.below()
        .forEach(child -> text.append("    %s) %s ;;%n".formatted(child.name(), name(child))));
    return text.append("    esac\n    ;;\n  esac\n").toString();
  }

  private static String flag(Flag flag) {
    String about = quoted("[" + escaped(flag.about()) + "]" + value(flag.value()));
    if (flag.names().size() == 1) {
      return flag.lastName() + about;
    }
    return "'(%s)'{%s}%s"
        .formatted(String.join(" ", flag.names()), String.join(",", flag.names()), about);
  }

  private static String operand(Value operand) {
    return operand instanceof Value.None ? "" : " \\\n    " + quoted("*" + value(operand));
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.None _ -> "";
      case Value.Free _ -> ": :";
      case Value.File _ -> ":file:_files";
      case Value.OneOf(List<String> words) -> ": :(" + String.join(" ", words) + ")";
    };
  }

  private static String name(Verb verb) {
    return "_"
        + verb.program()
        + verb.path().stream().map(n -> "_" + n).collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
