package dev.trainyard.domain.spec;

import java.util.Map;

/**
 * Passengers: the bytes of protobuf fields that this version does not know, by the path of the
 * message that held them ({@code ""} for the CustomJob itself, {@code
 * job_spec.worker_pool_specs[0]} and so on). They travel to Vertex unchanged, so that a newer
 * client can use a newer Vertex through an older Trainyard.
 *
 * @param base64ByPath protobuf wire bytes in Base64
 */
public record UnknownFields(Map<String, String> base64ByPath) {
  public static final UnknownFields NONE = new UnknownFields(Map.of());

  public UnknownFields {
    base64ByPath = Map.copyOf(base64ByPath);
  }
}
