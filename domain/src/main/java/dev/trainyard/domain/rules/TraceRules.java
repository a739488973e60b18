package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.CustomJobSpec;
import dev.trainyard.domain.spec.Output;
import dev.trainyard.domain.spec.Tracking;

/** Who the code is, and where its output and its traces go. */
final class TraceRules {
  private static final String LOCATION = "projects/[^/\\s]+/locations/[^/\\s]+/";
  private static final Shape EMAIL =
      Shape.of(
          "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)++",
          "an email address such as trainer@PROJECT.iam.gserviceaccount.com");
  private static final Shape FOLDER =
      Shape.of("(?s)gs://[a-z0-9]([a-z0-9._-]{0,220}[a-z0-9])?(/.*)?", "gs://BUCKET/FOLDER/");
  private static final Shape TENSORBOARD =
      Shape.of(
          LOCATION + "tensorboards/[^/\\s]+",
          "projects/PROJECT/locations/LOCATION/tensorboards/ID");
  private static final Shape CONTEXT =
      Shape.of(
          LOCATION + "metadataStores/[^/\\s]+/contexts/[^/\\s]+",
          "projects/PROJECT/locations/LOCATION/metadataStores/STORE/contexts/NAME");

  private TraceRules() {}

  static void check(CustomJobSpec spec, Place place, Scope jobSpec) {
    String serviceAccount = spec.access().serviceAccount();
    EMAIL.check(serviceAccount, jobSpec.at("service_account"));
    checkOutput(spec.output(), place, jobSpec);
    Tracking tracking = spec.tracking();
    TENSORBOARD.check(tracking.tensorboard(), jobSpec.at("tensorboard"));
    if (!tracking.tensorboard().isEmpty() && serviceAccount.isEmpty()) {
      jobSpec.at("service_account").refuse("With a tensorboard, service_account is required.");
    }
    CONTEXT.check(tracking.experiment(), jobSpec.at("experiment"));
    CONTEXT.check(tracking.experimentRun(), jobSpec.at("experiment_run"));
    for (int i = 0; i < spec.models().size(); i++) {
      jobSpec.at("models", i).require(spec.models().get(i));
    }
  }

  private static void checkOutput(Output output, Place place, Scope jobSpec) {
    if (output.baseOutputDirectory() != null) {
      FOLDER.require(
          output.baseOutputDirectory().outputUriPrefix(),
          jobSpec.at("base_output_directory").at("output_uri_prefix"));
    }
    String artifacts = output.protectedArtifactLocationId();
    Scope field = jobSpec.at("protected_artifact_location_id");
    if (artifacts.equals(place.location())) {
      field.warn("protected_artifact_location_id is only for a region other than the job's.");
    } else if (!artifacts.isEmpty() && !Catalog.vertex().isRegion(artifacts)) {
      field.refuse(
          "protected_artifact_location_id must be a region such as us-east1, not %s."
              .formatted(Words.quoted(artifacts)));
    }
  }
}
