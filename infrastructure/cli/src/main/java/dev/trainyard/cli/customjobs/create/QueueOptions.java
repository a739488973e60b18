package dev.trainyard.cli.customjobs.create;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What Trainyard can do beyond Vertex AI; others pass over it. */
final class QueueOptions {
  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description =
          "Makes it safe to repeat this command: the same key is the same job. Trainyard only.")
  private String key = "";

  @Option(
      names = "--priority",
      paramLabel = "N",
      description = "Higher starts earlier. Trainyard only.")
  private String priority = "";

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      description = "The batch that the job belongs to. Trainyard only.")
  private String batch = "";

  void check(Mistakes mistakes) {
    mistakes.noteIf(
        !priority.isEmpty() && !priority.matches("-?\\d{1,9}"),
        "--priority",
        "It must be a whole number, not '" + priority + "'.");
    refuseUnlessHeader("--idempotency-key", key, mistakes);
    refuseUnlessHeader("--batch", batch, mistakes);
  }

  // why: HTTP carries nothing else in a header.
  private static void refuseUnlessHeader(String flag, String value, Mistakes mistakes) {
    mistakes.noteIf(
        !value.matches("[\\x20-\\x7e]{0,256}"), flag, "It may hold 256 ASCII characters, no more.");
  }

  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Idempotency-Key", key);
    headers.put("x-trainyard-priority", priority);
    headers.put("x-trainyard-batch", batch);
    headers.values().removeIf(String::isEmpty);
    return headers;
  }
}
