package dev.trainyard.cli.completion;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a shell's completion script. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints what a shell needs to complete trainyard's commands and options.",
    footerHeading = "%nTo have it from now on:%n",
    footer = {
      "  bash  echo 'source <(trainyard completion bash)' >> ~/.bashrc",
      "  zsh   trainyard completion zsh > a folder of $fpath/_trainyard",
      "  fish  trainyard completion fish > ~/.config/fish/completions/trainyard.fish"
    })
public final class CompletionCommand implements Callable<Integer> {
  enum Shell {
    bash,
    zsh,
    fish
  }

  private final Supplier<CommandLine> all;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  /**
   * @param all the whole command line, which may be more than this process reads its words with
   */
  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  public CompletionCommand(Supplier<CommandLine> all) {
    this.all = all;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommandLine line = all.get();
    String name = line.getCommandName();
    out.print(
        switch (shell) {
          case bash -> AutoComplete.bash(name, line);
          case zsh -> ZshCompletion.of(Verb.root(line));
          case fish -> FishCompletion.of(Verb.root(line));
        });
    out.flush();
    return 0;
  }
}
