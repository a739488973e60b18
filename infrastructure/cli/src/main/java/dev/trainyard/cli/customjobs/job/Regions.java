package dev.trainyard.cli.customjobs.job;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.util.List;

/** The regions where Vertex AI trains. */
public final class Regions {
  private static final List<String> KNOWN =
      List.of(
          """
          africa-south1
          asia-east1 asia-east2 asia-northeast1 asia-northeast2 asia-northeast3 asia-south1
          asia-south2 asia-southeast1 asia-southeast2
          australia-southeast1 australia-southeast2
          europe-central2 europe-north1 europe-north2 europe-southwest1 europe-west1 europe-west2
          europe-west3 europe-west4 europe-west6 europe-west8 europe-west9 europe-west12
          europe-west15
          me-central1 me-central2 me-west1
          northamerica-northeast1 northamerica-northeast2 southamerica-east1 southamerica-west1
          us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4
          us-west8
          """
              .strip()
              .split("\\s+"));

  private Regions() {}

  /** Takes a region's full name, too: {@code projects/P/locations/REGION}. */
  public static String checked(String given) {
    String region = given.replaceFirst("^projects/[^/]+/locations/", "");
    if (!KNOWN.contains(region)) {
      throw badInput(
          "--region: '%s' is no region that trains; there are %s."
              .formatted(region, String.join(", ", KNOWN)));
    }
    return region;
  }
}
