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
  private static final int HOST_ID_DIGITS = 10;

  private ServiceVariables() {}

  static Map<String, String> of(Crew crew, Seat seat, Buckets buckets) {
    Map<String, String> variables = new LinkedHashMap<>();
    identity(crew.job(), seat, variables);
    ClusterJson json = new ClusterJson(crew, seat);
    variables.put("CLUSTER_SPEC", json.clusterSpec());
    if (crew.isDistributed()) {
      variables.put("TF_CONFIG", json.tfConfig());
      rendezvous(crew, seat, variables);
    }
    String base = crew.job().getJobSpec().getBaseOutputDirectory().getOutputUriPrefix();
    if (!base.isEmpty()) {
      folders(Buckets.shown(base), variables);
    }
    variables.put("TRAINYARD_GCS_ROOT", buckets.root().toString());
    return variables;
  }

  private static void identity(CustomJob job, Seat seat, Map<String, String> variables) {
    Matcher name = NAME.matcher(job.getName());
    if (!name.matches()) {
      throw new IllegalStateException("a job without a name: \"" + job.getName() + "\"");
    }
    variables.put("CLOUD_ML_PROJECT_ID", name.group(1));
    variables.put("CLOUD_ML_REGION", name.group(2));
    variables.put("CLOUD_ML_JOB_ID", name.group(3));
    variables.put(
        "HOSTNAME",
        "cmle-training-"
            + Seat.poolName(seat.pool())
            + "-"
            + hostId(name.group(3))
            + "-"
            + seat.index());
  }

  private static String hostId(String jobId) {
    String hex = "0".repeat(HOST_ID_DIGITS) + Long.toHexString(Long.parseLong(jobId));
    return hex.substring(hex.length() - HOST_ID_DIGITS);
  }

  private static void rendezvous(Crew crew, Seat seat, Map<String, String> variables) {
    Address master = crew.primary().address();
    variables.put("MASTER_ADDR", master.host());
    variables.put("MASTER_PORT", Integer.toString(master.port()));
    variables.put("RANK", Integer.toString(seat.rank()));
    variables.put("WORLD_SIZE", Integer.toString(crew.seats().size()));
  }

  private static void folders(String base, Map<String, String> variables) {
    String folder = base.endsWith("/") ? base : base + "/";
    variables.put("AIP_MODEL_DIR", folder + "model/");
    variables.put("AIP_CHECKPOINT_DIR", folder + "checkpoints/");
    variables.put("AIP_TENSORBOARD_LOG_DIR", folder + "logs/");
  }
}
