package dev.trainyard.cli.customjobs.create;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import picocli.CommandLine.Option;

/** The flags about whom a job runs as, where, and who may look in. */
final class AccessOptions {
  private static final String ACCOUNT = ".+@.+\\..+|[0-9]+";

  @Option(
      names = "--service-account",
      paramLabel = "EMAIL",
      description = "What the code runs as: an email address or a number.")
  private String serviceAccount = "";

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "The network that the job is peered with.")
  private String network = "";

  @Option(
      names = "--persistent-resource-id",
      paramLabel = "ID",
      description = "Runs on this resource's machines.")
  private String persistentResourceId = "";

  @Option(
      names = "--enable-web-access",
      negatable = true,
      description = "Allows a shell in the containers.")
  private boolean webAccess;

  @Option(
      names = "--enable-dashboard-access",
      negatable = true,
      description = "Allows a dashboard of them.")
  private boolean dashboardAccess;

  void check(Mistakes mistakes) {
    mistakes.noteIf(
        !serviceAccount.isEmpty() && !serviceAccount.matches(ACCOUNT),
        "--service-account",
        "It must be an email address such as me@project.iam.gserviceaccount.com, or digits, not '"
            + serviceAccount
            + "'.");
  }

  /** What is not given leaves the specification as it is. */
  void putInto(ObjectNode spec) {
    put(spec, "network", network);
    put(spec, "serviceAccount", serviceAccount);
    put(spec, "persistentResourceId", persistentResourceId);
    if (webAccess) {
      spec.put("enableWebAccess", true);
    }
    if (dashboardAccess) {
      spec.put("enableDashboardAccess", true);
    }
  }

  private static void put(ObjectNode spec, String field, String value) {
    if (!value.isEmpty()) {
      spec.put(field, value);
    }
  }
}
