package dev.trainyard.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

  private final StringWriter written = new StringWriter();

  @Test
  void aTerminalIsDrawnOverItself() {
    Progress progress = progress(true);
    progress.show(List.of(job("1", "QUEUED"), job("2", "QUEUED")));
    int before = written.getBuffer().length();
    progress.show(List.of(job("1", "RUNNING"), job("2", "QUEUED")));
    assertThat(written.toString().substring(before))
        .startsWith("\033[3F\033[J")
        .contains("RUNNING");
  }

  @Test
  void nothingIsRedrawnOutsideATerminal() {
    Progress progress = progress(false);
    progress.show(List.of(job("1", "QUEUED")));
    progress.show(List.of(job("1", "QUEUED")));
    progress.show(List.of(job("1", "SUCCEEDED")));
    assertThat(written.toString()).doesNotContain("\033");
    assertThat(written.toString().lines()).hasSize(2);
  }

  @Test
  void manyJobsAreCutToAScreenAndCounted() {
    progress(true).show(IntStream.range(0, 100).mapToObj(i -> job("" + i, "PENDING")).toList());
    assertThat(written.toString().lines()).hasSizeLessThan(25);
    assertThat(written.toString()).contains("100 jobs: 100 PENDING");
  }

  private Progress progress(boolean terminal) {
    return Progress.on(new PrintWriter(written, true), new Paint(false), terminal, NOON);
  }

  private static Job job(String id, String state) {
    return new Job(
        Json.parse("{\"jobId\":\"" + id + "\",\"displayName\":\"a\",\"state\":\"" + state + "\"}"));
  }
}
