package dev.trainyard.emulator.run.crew;

import com.google.cloud.aiplatform.v1.PythonPackageSpec;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The two descriptions of a cluster that training code reads, for one replica. */
final class ClusterJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final List<String> ROLES = List.of("chief", "worker", "ps", "evaluator");
  private static final int EVALUATOR = 3;
  static final int OPEN_PORT = 3333;

  private final Crew crew;
  private final Seat seat;
  private final Habitat habitat;

  ClusterJson(Crew crew, Seat seat, Habitat habitat) {
    this.crew = crew;
    this.seat = seat;
    this.habitat = habitat;
  }

  /** {@code CLUSTER_SPEC}: every pool by its number. */
  String clusterSpec() {
    JsonObject cluster = new JsonObject();
    crew.addressesByPool(habitat)
        .forEach((pool, hosts) -> cluster.add(Seat.poolName(pool), array(hosts)));
    JsonObject spec = new JsonObject();
    spec.add("cluster", cluster);
    spec.addProperty("environment", "cloud");
    spec.add("task", task(Seat.poolName(seat.pool())));
    spec.addProperty("job", job());
    JsonArray openPorts = new JsonArray();
    openPorts.add(OPEN_PORT);
    spec.add("open_ports", openPorts);
    return GSON.toJson(spec);
  }

  /** {@code TF_CONFIG}: every pool by its role, evaluators left out of the cluster. */
  String tfConfig() {
    JsonObject cluster = new JsonObject();
    crew.addressesByPool(habitat)
        .headMap(EVALUATOR)
        .forEach((pool, hosts) -> cluster.add(ROLES.get(pool), array(hosts)));
    JsonObject config = new JsonObject();
    config.add("cluster", cluster);
    config.add("task", task(ROLES.get(seat.pool())));
    config.addProperty("job", job());
    config.addProperty("environment", "cloud");
    return GSON.toJson(config);
  }

  private JsonObject task(String type) {
    JsonObject task = new JsonObject();
    task.addProperty("type", type);
    task.addProperty("index", seat.index());
    return task;
  }

  private String job() {
    PythonPackageSpec python = crew.pool(seat).getPythonPackageSpec();
    JsonObject job = new JsonObject();
    job.addProperty("python_module", python.getPythonModule());
    job.add("package_uris", array(python.getPackageUrisList()));
    job.add("job_args", array(python.getArgsList()));
    return GSON.toJson(job);
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
