package dev.trainyard.cli.menu;

import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * A command that is not made yet: reading what one wants takes longer than most take to run.
 *
 * @param below its subcommands, in the order in which help shows them
 */
public record Entry(String name, Function<Surroundings, Object> made, List<Entry> below) {
  public Entry {
    below = List.copyOf(below);
  }

  public static Entry command(String name, Function<Surroundings, Object> made) {
    return new Entry(name, made, List.of());
  }

  public static Entry group(String name, Supplier<Object> made, Entry... below) {
    return new Entry(name, _ -> made.get(), List.of(below));
  }

  /**
   * What the words need of these: the one that they begin with, with what they need of those below
   * it; else all, since help and suggestions speak of all.
   */
  public static List<Entry> meantBy(List<String> words, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> !words.isEmpty() && entry.name().equals(words.getFirst()))
        .findAny()
        .map(entry -> List.of(entry.followedBy(words.subList(1, words.size()))))
        .orElse(entries);
  }

  public CommandLine in(Surroundings around) {
    CommandLine line = new CommandLine(made.apply(around));
    below.forEach(entry -> line.addSubcommand(entry.name(), entry.in(around)));
    return line;
  }

  private Entry followedBy(List<String> words) {
    return new Entry(name, made, meantBy(words, below));
  }
}
