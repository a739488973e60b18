package dev.trainyard.adapters.vertex.front;

import java.util.Optional;

/** The version of Google's API that a caller speaks; the messages are the same on the wire. */
public enum ApiVersion {
  V1("v1"),
  V1BETA1("v1beta1");

  private static final String V1_PACKAGE = "google.cloud.aiplatform.v1.";
  private static final String V1BETA1_PACKAGE = "google.cloud.aiplatform.v1beta1.";

  private final String word;

  ApiVersion(String word) {
    this.word = word;
  }

  /** As it stands in paths: {@code v1}. */
  public String word() {
    return word;
  }

  /** The version with this word, if it is one. */
  public static Optional<ApiVersion> of(String word) {
    return word.equals(V1.word)
        ? Optional.of(V1)
        : word.equals(V1BETA1.word) ? Optional.of(V1BETA1) : Optional.empty();
  }

  /** The version that the full name of a gRPC method belongs to. */
  public static ApiVersion ofMethod(String fullName) {
    return fullName.startsWith(V1BETA1_PACKAGE) ? V1BETA1 : V1;
  }

  /** The name under which v1 has the same method or message. */
  public static String inV1(String fullName) {
    return fullName.startsWith(V1BETA1_PACKAGE)
        ? V1_PACKAGE + fullName.substring(V1BETA1_PACKAGE.length())
        : fullName;
  }

  /** The name that this version gives to a message of v1. */
  public String nameOf(String v1Name) {
    return this == V1BETA1 && v1Name.startsWith(V1_PACKAGE)
        ? V1BETA1_PACKAGE + v1Name.substring(V1_PACKAGE.length())
        : v1Name;
  }
}
