package dev.trainyard.cli.context.command;

import dev.trainyard.cli.context.ContextFile;
import dev.trainyard.cli.local.Surroundings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about contexts have in common: the file. */
@Command(mixinStandardHelpOptions = true)
abstract class ContextCommand implements Callable<Integer> {
  protected final ContextFile file;

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  ContextCommand(Surroundings around) {
    this.around = around;
    this.file = new ContextFile(around.home());
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says what may make a change of the current context invisible. */
  void warnOfTheVariable() {
    String named = around.variable("TRAINYARD_CONTEXT");
    if (!named.isEmpty()) {
      err().println("TRAINYARD_CONTEXT is set to '" + named + "', and that goes before this.");
    }
  }
}
