package dev.trainyard.adapters.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers send. */
public final class Lines {
  private Lines() {}

  /** A CustomJob that the rules accept. */
  public static String aJob(String displayName) {
    return """
    {"displayName":"%s","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":\
    "n1-standard-4"},"replicaCount":"1","containerSpec":{"imageUri":"gcr.io/p/train"}}]}}\
    """
        .formatted(displayName);
  }

  /** One without a worker pool, which the rules refuse. */
  public static String aBadJob() {
    return "{\"displayName\":\"bad\",\"jobSpec\":{}}";
  }

  public static String of(String... lines) {
    return Stream.of(lines).collect(Collectors.joining("\n", "", "\n"));
  }
}
