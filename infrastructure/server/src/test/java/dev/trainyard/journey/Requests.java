package dev.trainyard.journey;

/** Bare requests, as a producer writes them. */
final class Requests {
  private Requests() {}

  /** A container job whose command runs on this machine. */
  static String container(String displayName, String... command) {
    String words = "\"" + String.join("\",\"", command) + "\"";
    return """
        {"displayName":"%s","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":1,\
        "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/image:1","command":[%s]}}]}}"""
        .formatted(displayName, words);
  }

  /** Six mistakes: name, machine, replicas, disk, environment name, label. */
  static String sixMistakes() {
    return """
        {"displayName":"","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"x9-huge-4"},"replicaCount":2,\
        "diskSpec":{"bootDiskSizeGb":5},"containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/image:1","env":[{"name":"1bad","value":"x"}]}}]},\
        "labels":{"UPPER":"x"}}""";
  }
}
