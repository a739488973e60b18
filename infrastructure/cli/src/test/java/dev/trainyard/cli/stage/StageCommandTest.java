package dev.trainyard.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StageCommandTest {
  private static final Pattern CODE =
      Pattern.compile("(?:gs://|:-/gcs}/)demo/((?:training|code)/[a-z0-9./-]+[a-z])");

  @TempDir Path home;

  @Test
  void putsEverythingWhereTheRequestsLookForIt() throws Exception {
    Path buckets = home.resolve("buckets");
    Files.writeString(
        Files.createDirectories(home.resolve("up")).resolve("trainyard.json"),
        "{\"pid\":%d,\"bucketRoot\":\"%s\"}".formatted(ProcessHandle.current().pid(), buckets));
    Typed answer = Typed.into(new CommandLine(new StageCommand(Places.around(home))));
    assertThat(answer.exitCode()).isZero();
    assertThat(lookedFor())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(object -> assertThat(buckets.resolve("demo").resolve(object)).isNotEmptyFile());
    assertThat(buckets.resolve("demo/code/check.py")).doesNotExist();
  }

  private static List<String> lookedFor() throws Exception {
    try (Stream<Path> requests = Files.list(Places.examples().resolve("jobs"))) {
      StringBuilder all = new StringBuilder();
      for (Path request : requests.toList()) {
        all.append(Files.readString(request));
      }
      return CODE.matcher(all).results().map(found -> found.group(1)).distinct().toList();
    }
  }
}
