package dev.trainyard.emulator.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.emulator.Conduct;
import dev.trainyard.emulator.Mode;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.assumptions.Assumptions.CancelOfEnded;
import dev.trainyard.emulator.assumptions.Assumptions.Created;
import dev.trainyard.emulator.assumptions.Assumptions.DeleteOfLive;
import dev.trainyard.emulator.assumptions.Assumptions.End;
import dev.trainyard.emulator.assumptions.Assumptions.Retried;
import dev.trainyard.emulator.assumptions.Assumptions.Undeclared;
import dev.trainyard.emulator.assumptions.Codes;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.quota.Quotas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LifeOptionsTest {
  @TempDir Path folder;

  @Command
  private static final class Line {
    @Mixin private RunOptions run = new RunOptions();
    @Mixin private LifeOptions life = new LifeOptions();
    @Mixin private AssumptionOptions assumptions = new AssumptionOptions();
  }

  private static Line parse(String... args) {
    Line line = new Line();
    new CommandLine(line).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    return line;
  }

  private static Conduct conduct(String... args) throws IOException {
    return parse(args).life.on(Conduct.USUAL);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void changesNothingWhereNothingIsSaid() throws Exception {
    Line line = parse();

    assertThat(line.life.on(Conduct.USUAL)).isEqualTo(Conduct.USUAL);
    assertThat(line.assumptions.assumptions()).isEqualTo(Assumptions.USUAL);
    assertThat(parse("--mode", "noop").run.mode()).isEqualTo(Mode.NOOP);
    assertThat(parse("--mode", "scripted").run.mode()).isEqualTo(Mode.SCRIPTED);
  }

  @Test
  void readsWhenTimeBegins() throws Exception {
    Instant before = Instant.now();

    assertThat(conduct("--virtual-time").virtualFrom()).isBetween(before, Instant.now());
    assertThat(conduct("--virtual-time", "2026-11-23T12:00:00Z").virtualFrom())
        .isEqualTo("2026-11-23T12:00:00Z");
    assertThatThrownBy(() -> conduct("--virtual-time", "noon")).hasMessageContaining("noon");
  }

  @Test
  void readsFiles() throws Exception {
    Conduct conduct =
        conduct(
            "--fates",
            file("fates", "{\"default\": \"fail\"}"),
            "--quotas",
            file("quotas", "{\"overQuota\": \"failed\"}"),
            "--persistent-resources",
            file(
                "resources",
                """
                {"persistentResources": [{"machineType": "n1-standard-4",
                  "name": "projects/p/locations/l/persistentResources/r"}]}
                """));

    assertThat(conduct.fates().apply(Fates.like(conduct.usualFate())).usual()).isEqualTo("fail");
    assertThat(conduct.quotas().over()).isEqualTo(Quotas.Over.FAILED);
    assertThat(conduct.resources()).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    String broken = file("broken", "{");
    String wrong = file("wrong", "{\"default\": \"lost\", \"x\": 1}");

    assertThatThrownBy(() -> conduct("--fates", broken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(broken + " is not a JSON object");
    assertThatThrownBy(() -> conduct("--fates", wrong))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(wrong)
        .hasMessageContaining("there is no fate \"lost\"")
        .hasMessageContaining("Field: x;");
  }

  @Test
  void readsEveryAssumption() {
    Assumptions others =
        parse(
                "--assume-created=queued",
                "--assume-timeout=failed",
                "--assume-max-wait=cancelled",
                "--assume-retried=running",
                "--assume-cancel-of-ended=failed_precondition",
                "--assume-delete-of-live=cancels_first",
                "--assume-undeclared-resource=accepted",
                "--assume-code-out-of-memory=3",
                "--assume-code-stockout=14",
                "--assume-code-internal=2")
            .assumptions
            .assumptions();

    assertThat(others)
        .isEqualTo(
            new Assumptions(
                Created.QUEUED,
                End.FAILED,
                End.CANCELLED,
                Retried.RUNNING,
                CancelOfEnded.FAILED_PRECONDITION,
                DeleteOfLive.CANCELS_FIRST,
                Undeclared.ACCEPTED,
                new Codes(3, 14, 2)));
    assertThat(parse("--assume-timeout=failed").assumptions.assumptions())
        .isEqualTo(Assumptions.USUAL.withTimeout(End.FAILED));
  }
}
