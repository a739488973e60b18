package dev.trainyard.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as completion sees it.
 *
 * @param path the names that lead to it, without the program's
 * @param about a few words
 * @param operand what stands behind it without a name
 */
record Verb(
    String program,
    List<String> path,
    String about,
    List<Flag> flags,
    List<Verb> below,
    Value operand) {
  static Verb root(CommandLine line) {
    return of(line.getCommandName(), List.of(), line);
  }

  private static Verb of(String program, List<String> path, CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    List<Verb> below =
        line.getSubcommands().entrySet().stream()
            .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
            .map(entry -> of(program, plus(path, entry.getKey()), entry.getValue()))
            .toList();
    List<Flag> flags =
        spec.options().stream()
            .filter(option -> !option.hidden())
            .map(Flag::of)
            .sorted(Comparator.comparing(Flag::lastName))
            .toList();
    String about = Flag.firstWords(spec.usageMessage().description());
    return new Verb(program, path, about, flags, below, operand(spec));
  }

  /** Its last name. */
  String name() {
    return path.getLast();
  }

  /** This one and all below it. */
  List<Verb> all() {
    List<Verb> all = new ArrayList<>(List.of(this));
    below.forEach(verb -> all.addAll(verb.all()));
    return all;
  }

  private static Value operand(CommandSpec spec) {
    List<PositionalParamSpec> operands = spec.positionalParameters();
    return operands.isEmpty() ? new Value.None() : valueOf(operands.getFirst());
  }

  static Value valueOf(ArgSpec arg) {
    if (arg.completionCandidates() != null) {
      List<String> words = new ArrayList<>();
      arg.completionCandidates().forEach(words::add);
      return new Value.OneOf(words);
    }
    Class<?> type = arg.auxiliaryTypes()[0];
    return type.equals(Path.class) ? new Value.File() : new Value.Free();
  }

  private static List<String> plus(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }
}
