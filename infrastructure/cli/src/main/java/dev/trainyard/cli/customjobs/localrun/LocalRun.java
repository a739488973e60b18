package dev.trainyard.cli.customjobs.localrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.api.EmulatorApi;
import dev.trainyard.cli.api.Endpoint;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.api.LogLines;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.logs.EmulatorPages;
import dev.trainyard.cli.logs.LogStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One job on the local Vertex AI at an address, from its create to its end. */
record LocalRun(Surroundings around, String address) {
  static final String PROJECT = "local";
  private static final String PARENT = "projects/" + PROJECT + "/locations/us-central1";

  /** Returns the job as it ended. */
  JsonNode run(
      String image, List<String> args, Map<String, String> env, Consumer<LogLines.Line> line) {
    CustomJobsApi jobs = new CustomJobsApi(Endpoint.open(URI.create("http://" + address)));
    String name = jobs.create(PARENT, job(image, args, env), Map.of()).path("name").asText();
    EmulatorPages pages = new EmulatorPages(new EmulatorApi(address), jobs, name, "");
    new LogStream(around, pages, UnaryOperator.identity()).follow(line);
    return jobs.get(name);
  }

  private static ObjectNode job(String image, List<String> args, Map<String, String> env) {
    ObjectNode job = Json.object().put("displayName", "local-run");
    ObjectNode pool = job.putObject("jobSpec").putArray("workerPoolSpecs").addObject();
    pool.putObject("machineSpec").put("machineType", "n1-standard-4");
    pool.put("replicaCount", "1");
    ObjectNode container = pool.putObject("containerSpec").put("imageUri", image);
    args.forEach(container.putArray("args")::add);
    env.forEach((key, value) ->
        container.withArray("env").addObject().put("name", key).put("value", value));
    return job;
  }
}
