package dev.trainyard.adapters.web.submit;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the OpenAPI document says about submitting. */
final class SubmitDocument {
  static final String DESCRIPTION =
      """
      Each line is a CustomJob as Vertex's JSON has it, or `{"key": ..., "priority": ..., \
      "customJob": {...}}`, at most 1 MiB long. Answers flow while the body still comes; an \
      ACCEPTED line is written down and will not be lost. One bad line harms no other.

      The submission key of a line is its own `key`; else `Idempotency-Key`/LINE; else \
      BATCH/LINE; else a new one. A key never makes a second job in its project, so a \
      stream with a batch or an Idempotency-Key may be sent again as often as it takes. A new key \
      protects nothing: what is sent again becomes new jobs.

      If the store goes away, every later line is answered UNAVAILABLE. Send those again under \
      the same keys. If the connection breaks, send everything again the same way.

      With `application/json` the body is one object; its key is its own, else the \
      `Idempotency-Key`, else new.
      """;
  static final String LINES =
      """
      {"displayName":"lr-0.1","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":"1","containerSpec":{"imageUri":"gcr.io/p/train","args":["--lr=0.1"]}}]}}
      {"key":"lr-0.2","priority":5,"customJob":{"displayName":"lr-0.2","jobSpec":{"workerPoolSpecs":[]}}}
      """;
  static final String ANSWERS =
      """
      {"line":1,"key":"sweep-7/1","outcome":"ACCEPTED","job":"3700000000000000001","name":"projects/my-project/locations/us-central1/customJobs/3700000000000000001"}
      {"line":2,"key":"lr-0.2","outcome":"REFUSED","violations":[{"field":"job_spec.worker_pool_specs","message":"must not be empty"}]}
      """;

  private SubmitDocument() {}

  /** The wrapped form of a line; the bare form is the customJob itself. */
  @Schema(name = "SubmitLine", description = "Or a bare CustomJob")
  record Line(
      @Schema(description = "The submission key, unique in the project", maxLength = 512)
          @Nullable String key,
      @Schema(minimum = "-1000", maximum = "1000") @Nullable Integer priority,
      @Schema(type = SchemaType.OBJECT, description = "A Vertex CustomJob") Object customJob) {}
}
