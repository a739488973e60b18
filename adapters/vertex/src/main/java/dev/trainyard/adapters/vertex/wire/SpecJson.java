package dev.trainyard.adapters.vertex.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.UnknownFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stored form of a request: its {@code jobSpec} and {@code encryptionSpec} as Vertex's JSON,
 * under a hash of their content, so that equal specs are stored once.
 */
public final class SpecJson {
  private SpecJson() {}

  /**
   * A spec as it is stored.
   *
   * @param hash SHA-256 of the other two
   * @param json {@code {"jobSpec": ..., "encryptionSpec": ...}}
   * @param unknownFields {@code ""}, or a JSON object of Base64 by path
   */
  @SuppressWarnings("ArrayRecordComponent") // why: a hash is bytes to whoever stores it
  public record Stored(byte[] hash, String json, String unknownFields) {}

  public static Stored of(CustomJob job) {
    var spec = CustomJobMapper.toProto(job).toBuilder().clearDisplayName().clearLabels();
    String json = CustomJobJson.print(spec);
    String unknownFields = PassengerText.write(job.unknownFields());
    return new Stored(sha256(json, unknownFields), json, unknownFields);
  }

  /**
   * The request again.
   *
   * @throws IllegalStateException if this version cannot read all of what was stored
   */
  public static CustomJob restore(
      String displayName, Map<String, String> labels, String json, String unknownFields) {
    var proto = com.google.cloud.aiplatform.v1.CustomJob.newBuilder();
    try {
      JsonFormat.parser().merge(json, proto);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored spec is not one that this version can read", e);
    }
    CustomJob spec = CustomJobMapper.toDomain(proto.build());
    UnknownFields unknown = PassengerText.read(unknownFields);
    return new CustomJob(displayName, spec.jobSpec(), labels, spec.encryptionSpec(), unknown);
  }

  /**
   * SHA-256 of the whole request, display name and labels included.
   *
   * @param stored of the same job
   */
  public static byte[] requestHash(CustomJob job, Stored stored) {
    MessageDigest digest = sha256();
    digest.update(stored.hash());
    add(digest, job.displayName());
    new TreeMap<>(job.labels())
        .forEach((key, value) -> {
          add(digest, key);
          add(digest, value);
        });
    return digest.digest();
  }

  // why: with its length before it, no text can pass for two, or for the end of another
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static byte[] sha256(String json, String unknownFields) {
    MessageDigest digest = sha256();
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return digest.digest(unknownFields.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
