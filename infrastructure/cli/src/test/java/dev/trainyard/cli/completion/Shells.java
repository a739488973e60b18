package dev.trainyard.cli.completion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Real shells, asked what they would complete. */
record Shells(Path folder, CommandLine line) {
  private static final String BASH =
      """
      compopt() { :; }
      source "$1"
      COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9
      read -ra COMP_WORDS <<<"$2"
      case $2 in *' ') COMP_WORDS+=('') ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _complete_trainyard
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  // why: zsh completes only where someone types, so it is given a terminal of its own.
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PROMPT=READY; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -d $3/dump"
      zpty -w shell "zstyle ':completion:*' list-prompt ''; zstyle ':completion:*' menu no; LISTMAX=999"
      zpty -w shell "source $1; print DO''NE"
      zpty -r shell said '*DONE*'
      zpty -w -n shell "$2"$'\\t\\t'
      for i in {1..100}; do
        sleep 0.1
        while zpty -r -t shell more; do said+=$more i=90; done
      done
      zpty -d shell
      print -r -- "${said##*DONE}"
      """;

  List<String> bash(String typed) throws Exception {
    return run("bash", "--norc", "-c", BASH, "bash", script("bash").toString(), typed);
  }

  List<String> zsh(String typed) throws Exception {
    return run("zsh", "-f", "-c", ZSH, "zsh", script("zsh").toString(), typed, folder.toString());
  }

  List<String> fish(String typed) throws Exception {
    String asked = "source $argv[1]; complete -C $argv[2]";
    return run("fish", "--no-config", "-c", asked, script("fish").toString(), typed);
  }

  /** What the shell says against the script. */
  List<String> syntax(String shell) throws Exception {
    return run(shell, "-n", script(shell).toString());
  }

  private Path script(String shell) throws Exception {
    Typed typed = Typed.into(line, "completion", shell);
    assertThat(typed.exitCode()).as(typed.err()).isZero();
    return Files.writeString(folder.resolve("trainyard." + shell), typed.out());
  }

  private List<String> run(String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TERM", "dumb");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said.lines().toList();
  }
}
