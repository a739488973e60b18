package dev.trainyard.domain.job;

import dev.trainyard.domain.text.Legible;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The caller's idempotency key, unique within its project: the same key never makes a second job.
 */
public record SubmissionKey(String value) {
  public static final int MAX_LENGTH = 512;
  private static final int FINGERPRINT_BYTES = 16;

  public SubmissionKey {
    if (value.isBlank() || value.length() > MAX_LENGTH || Legible.firstFlaw(value) >= 0) {
      throw new IllegalArgumentException(
          "a submission key has 1 to " + MAX_LENGTH + " characters of Unicode text, and no NUL");
    }
  }

  /**
   * The key under which a job is written down that was found on Vertex: of its own key only the
   * fingerprint is left.
   */
  public static SubmissionKey ofFound(String fingerprint) {
    return new SubmissionKey("trainyard-found:" + fingerprint);
  }

  /**
   * The key of a job's retry.
   *
   * @param name tells it from the job's other retries
   */
  public static SubmissionKey ofRetry(JobId first, String name) {
    return new SubmissionKey("trainyard-retry:" + first + "/" + name);
  }

  /** 32 hexadecimal digits that stand for the key where it does not fit, as in a label. */
  public String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
