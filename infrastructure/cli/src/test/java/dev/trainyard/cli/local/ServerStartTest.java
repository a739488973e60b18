package dev.trainyard.cli.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerStartTest {
  @Test
  void aShellReadsBackEveryWord() throws Exception {
    String odd = "it's $HOME `x` \"q\" \\ *";
    ServerStart start =
        new ServerStart(List.of("java", odd, ""), Map.of("TRAINYARD_DATA", odd + "\nline"));
    String script = start.asShell() + "printf '<%s>' \"$@\"; printf '{%s}' \"$TRAINYARD_DATA\"\n";
    Process shell = new ProcessBuilder("sh", "-c", script).start();
    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("<java><" + odd + "><>{" + odd + "\nline}");
  }
}
