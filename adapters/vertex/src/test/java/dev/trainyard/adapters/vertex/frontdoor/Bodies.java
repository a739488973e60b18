package dev.trainyard.adapters.vertex.frontdoor;

/** Requests as clients write them. */
final class Bodies {
  private static final String TASK =
      "gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml";
  private static final String POOL =
      """
      {"machineSpec": {"machineType": "n1-standard-4"}, "replicaCount": 1,
       "containerSpec": {"imageUri": "us-docker.pkg.dev/trainyard-test/images/train:1"}}
      """;

  private Bodies() {}

  static String job(String name) {
    return job(name, "");
  }

  /**
   * @param more members of the job, each with a comma before it
   */
  static String job(String name, String more) {
    return "{\"displayName\": \"%s\", \"jobSpec\": {\"workerPoolSpecs\": [%s]}%s}"
        .formatted(name, POOL, more);
  }

  static String labelled(String name, String key, String value) {
    return job(name, ", \"labels\": {\"%s\": \"%s\"}".formatted(key, value));
  }

  static String pipeline(String name) {
    return pipeline(name, "{\"workerPoolSpecs\": [" + POOL + "]}");
  }

  /**
   * @param inputs of the training task
   */
  static String pipeline(String name, String inputs) {
    return pipeline(name, inputs, "");
  }

  /**
   * @param more members of the pipeline, each with a comma before it
   */
  static String pipeline(String name, String inputs, String more) {
    return "{\"displayName\": \"%s\", \"trainingTaskDefinition\": \"%s\", \"trainingTaskInputs\": %s%s}"
        .formatted(name, TASK, inputs, more);
  }
}
