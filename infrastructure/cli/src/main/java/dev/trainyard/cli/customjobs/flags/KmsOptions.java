package dev.trainyard.cli.customjobs.flags;

import picocli.CommandLine.Option;

/** The key that encrypts a job: its full name, or its parts. */
public final class KmsOptions {
  private static final String FULL =
      "projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+";

  @Option(
      names = "--kms-key",
      paramLabel = "KEY",
      description =
          "The key that encrypts the job: projects/P/locations/L/keyRings/R/cryptoKeys/K, or K with --kms-keyring and --kms-location.")
  private String key = "";

  @Option(names = "--kms-keyring", paramLabel = "RING", description = "The key's ring.")
  private String ring = "";

  @Option(names = "--kms-location", paramLabel = "REGION", description = "The key's location.")
  private String location = "";

  @Option(
      names = "--kms-project",
      paramLabel = "ID",
      description = "The key's project; the job's project.")
  private String project = "";

  /** The key's full name, or {@code ""} if there is none. */
  public String name(String jobsProject, Mistakes mistakes) {
    boolean parts = !ring.isEmpty() || !location.isEmpty() || !project.isEmpty();
    if (key.isEmpty() && !parts || key.matches(FULL)) {
      return key;
    }
    if (key.isEmpty() || key.contains("/") || ring.isEmpty() || location.isEmpty()) {
      mistakes.note(
          "--kms-key",
          "The encryption key is not fully said: give projects/P/locations/L/keyRings/R/cryptoKeys/K, or --kms-key, --kms-keyring and --kms-location.");
      return "";
    }
    return "projects/%s/locations/%s/keyRings/%s/cryptoKeys/%s"
        .formatted(project.isEmpty() ? jobsProject : project, location, ring, key);
  }
}
