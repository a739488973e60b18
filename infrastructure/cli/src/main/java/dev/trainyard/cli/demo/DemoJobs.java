package dev.trainyard.cli.demo;

import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The requests in {@code examples/jobs}, turned to a bucket of one run's own. */
final class DemoJobs {
  private static final Map<String, String> METRICS =
      new TreeMap<>(
          Map.of(
              "hello", "output/metrics.json",
              "logistic", "logistic/model/metrics.json",
              "container", "container/model/metrics.json",
              "distributed", "distributed/model/metrics.json",
              "parameters", "parameters/model/metrics.json"));

  private DemoJobs() {}

  /**
   * @param run names the run; its bucket is {@code demo-RUN}
   */
  static List<DemoJob> of(Path examples, String run) throws IOException {
    List<DemoJob> jobs = new ArrayList<>();
    for (var example : METRICS.entrySet()) {
      String name = example.getKey();
      String request = Files.readString(examples.resolve("jobs").resolve(name + ".json"));
      jobs.add(
          new DemoJob(
              name,
              "demo/" + run + "/" + name,
              turnedTo(bucket(run), request),
              example.getValue()));
    }
    return jobs;
  }

  static String bucket(String run) {
    return "demo-" + run;
  }

  private static String turnedTo(String bucket, String request) {
    String turned =
        request
            .replace("gs://demo/", "gs://" + bucket + "/")
            .replace(":-/gcs}/demo/", ":-/gcs}/" + bucket + "/");
    return Json.parse(turned).toString();
  }
}
