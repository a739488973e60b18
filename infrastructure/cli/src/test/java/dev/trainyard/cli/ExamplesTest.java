package dev.trainyard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"hello", "logistic", "container", "distributed", "parameters"})
  void everyExamplePassesItsOwnCheck(String example) throws Exception {
    String check = Places.examples().resolve(example).resolve("check.py").toString();
    Process process = new ProcessBuilder("python3", "-B", check).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("OK").doesNotContain("Ran 0 tests");
  }
}
