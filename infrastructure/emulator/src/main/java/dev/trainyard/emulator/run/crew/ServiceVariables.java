package dev.trainyard.emulator.run.crew;

import com.google.cloud.aiplatform.v1.CustomJob;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Vertex itself tells a replica through its environment. */
final class ServiceVariables {
  private static final Pattern NAME =
      Pattern.compile("projects/([^/]+)/locations/([^/]+)/customJobs/([^/]+)");

  private ServiceVariables() {}

  static Map<String, String> of(Crew crew, Seat seat, Scene scene, Habitat habitat) {
    Map<String, String> variables = new LinkedHashMap<>();
    identity(crew.job(), scene, variables);
    variables.put("HOSTNAME", HostNames.of(crew.job(), seat));
    ClusterJson json = new ClusterJson(crew, seat, habitat);
    variables.put("CLUSTER_SPEC", json.clusterSpec());
    if (crew.isDistributed()) {
      variables.put("TF_CONFIG", json.tfConfig());
      rendezvous(crew, seat, habitat, variables);
    }
    variables.putAll(ServiceLinks.of(crew, habitat));
    variables.putAll(OutputVariables.of(crew.job().getJobSpec(), scene));
    variables.put("TRAINYARD_GCS_ROOT", habitat.bucketRoot(scene.buckets()));
    return variables;
  }

  private static void identity(CustomJob job, Scene scene, Map<String, String> variables) {
    Matcher name = NAME.matcher(job.getName());
    if (!name.matches()) {
      throw new IllegalStateException("a job without a name: \"" + job.getName() + "\"");
    }
    variables.put("CLOUD_ML_PROJECT_ID", scene.projects().of(name.group(1)));
    variables.put("CLOUD_ML_REGION", name.group(2));
    variables.put("CLOUD_ML_JOB_ID", name.group(3));
  }

  private static void rendezvous(
      Crew crew, Seat seat, Habitat habitat, Map<String, String> variables) {
    variables.put("MASTER_ADDR", habitat.host(crew, crew.primary()));
    variables.put("MASTER_PORT", Integer.toString(crew.masterPort()));
    variables.put("RANK", Integer.toString(seat.rank()));
    variables.put("WORLD_SIZE", Integer.toString(crew.seats().size()));
  }
}
