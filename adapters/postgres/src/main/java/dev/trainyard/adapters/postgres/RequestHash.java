package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.vertex.wire.SpecJson;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Submission;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;

/** What tells one request from another under the same key: the job, and the pipeline if any. */
final class RequestHash {
  private RequestHash() {}

  static ByteBuffer of(Submission submission, SpecJson.Stored spec) {
    byte[] job = SpecJson.requestHash(submission.request(), spec);
    PipelineRequest pipeline = submission.pipeline();
    return ByteBuffer.wrap(pipeline == null ? job : of(job, pipeline));
  }

  private static byte[] of(byte[] job, PipelineRequest pipeline) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(job);
      for (String part :
          List.of(
              pipeline.displayName(),
              LabelsJson.of(new TreeMap<>(pipeline.labels())),
              pipeline.form())) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
