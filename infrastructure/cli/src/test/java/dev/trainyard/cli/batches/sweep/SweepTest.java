package dev.trainyard.cli.batches.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.batches.sweep.Sweep.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
  private static final String TEMPLATE =
      """
      displayName: lr-${lr}
      labels: {seed: "s${seed}"}
      jobSpec:
        workerPoolSpecs:
        - replicaCount: 1
          containerSpec: {args: ["--lr=${lr}", "$${HOME}"]}
      """;

  @TempDir Path folder;

  @Test
  void makesAJobOfEachCombinationUnderAKeyOfItsOwn() throws IOException {
    Sweep sweep = sweep(TEMPLATE, List.of("lr=0.1,0.01", "seed=1..2"));
    assertThat(sweep.faults()).isEmpty();
    assertThat(sweep.lines()).hasSize(4);
    assertThat(sweep.lines().getFirst())
        .isEqualTo(
            "{\"key\":\"b/lr=0.1,seed=1\",\"customJob\":{\"displayName\":\"lr-0.1\",\"labels\":{\"seed\":\"s1\"},"
                + "\"jobSpec\":{\"workerPoolSpecs\":[{\"replicaCount\":1,\"containerSpec\":{\"args\":[\"--lr=0.1\",\"${HOME}\"]}}]}}}");
  }

  @Test
  void keepsTheKeysOfWhatWasThereWhenItGrows() throws IOException {
    List<String> first = sweep(TEMPLATE, List.of("seed=1..2", "lr=0.1")).lines();
    List<String> more = sweep(TEMPLATE, List.of("lr=1,0.1", "seed=0..2")).lines();
    assertThat(more).containsAll(first).hasSize(6);
  }

  @Test
  void readsRowsFromCsvAndFromJsonLines() throws IOException {
    Path csv = file("rows.csv", "lr,seed\n0.1,\"a, b\"\n0.2,\"say \"\"x\"\"\"\n");
    Path json = file("rows.jsonl", "{\"lr\": 0.3, \"seed\": 7}\n");
    Sweep sweep = sweep(TEMPLATE, List.of(), csv, json);
    assertThat(sweep.faults()).isEmpty();
    assertThat(sweep.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"sa, b\""),
            line -> assertThat(line).contains("ssay \\\"x\\\""),
            line -> assertThat(line).contains("\"s7\"", "lr-0.3"));
  }

  @Test
  void multipliesRowsByTheGrid() throws IOException {
    Path csv = file("rows.csv", "lr\n0.1\n0.2\n");
    assertThat(sweep(TEMPLATE, List.of("seed=1..3"), csv).lines()).hasSize(6);
  }

  @Test
  void namesEveryFaultAtOnce() throws IOException {
    Path csv = file("rows.csv", "lr,lr\n1\n");
    Path json = file("rows.jsonl", "{\"lr\": [1]}\n[]\n");
    Sweep sweep =
        sweep("[]", List.of("lr", "seed=5..1", "a=1", "a=2"), csv, json, folder.resolve("none"));
    assertThat(sweep.lines()).isEmpty();
    assertThat(String.join("\n", sweep.faults()))
        .contains(
            "is no CustomJob",
            "rows.csv: line 1 names a parameter twice",
            "rows.csv: line 2 has 1 values for 2 names",
            "rows.jsonl: line 1 lr is no text, number, true or false",
            "rows.jsonl: line 2 is no JSON object",
            "none: cannot be read",
            "--param lr: is NAME=VALUE,...",
            "--param seed: 5..1 has no value",
            "--param a: is given twice");
  }

  @Test
  void wantsEveryPlaceFilledAndEveryParameterUsed() throws IOException {
    assertThat(sweep(TEMPLATE, List.of("lr=1", "sed=2")).faults())
        .containsExactly(
            "--template: ${seed} has no value; $${seed} would stand for itself",
            "parameters: sed is nowhere in the template as ${sed}");
    assertThat(sweep(TEMPLATE, List.of("lr=1,1", "seed=2")).faults())
        .containsExactly("parameters: lr=1,seed=2 comes twice");
    assertThat(sweep(TEMPLATE, List.of()).faults())
        .containsExactly("parameters: needs --param or --params-file");
    assertThat(sweep(TEMPLATE, List.of("lr=1..1000", "seed=1..1000")).faults())
        .containsExactly("parameters: make more than 100000 jobs");
  }

  private Sweep sweep(String template, List<String> params, Path... files) throws IOException {
    return Sweep.of("b", new Source(file("job.yaml", template), params, List.of(files)));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
