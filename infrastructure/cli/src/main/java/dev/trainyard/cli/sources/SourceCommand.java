package dev.trainyard.cli.sources;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that is nowhere but in a checkout. */
@Command(mixinStandardHelpOptions = true)
abstract class SourceCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Unmatched private String[] words = {};

  @Override
  public Integer call() {
    String name = spec == null ? "This" : spec.name();
    throw badInput(
        "%s needs a checkout of Trainyard's sources: there, ./trainyard %s %s"
            .formatted(name, name, String.join(" ", words))
            .strip());
  }
}
