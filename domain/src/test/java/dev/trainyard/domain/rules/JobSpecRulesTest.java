package dev.trainyard.domain.rules;

import static dev.trainyard.domain.rules.Expect.that;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.Access;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.DnsPeeringConfig;
import dev.trainyard.domain.spec.GcsDestination;
import dev.trainyard.domain.spec.Networking;
import dev.trainyard.domain.spec.Output;
import dev.trainyard.domain.spec.PscInterfaceConfig;
import dev.trainyard.domain.spec.Tracking;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobSpecRulesTest {
  private static final String KEY_OF = "projects/p/locations/%s/keyRings/r/cryptoKeys/k";
  private static final String KEY = "encryption_spec.kms_key_name";
  private static final String FOLDER = "job_spec.base_output_directory.output_uri_prefix";
  private static final String ARTIFACTS = "job_spec.protected_artifact_location_id";
  private static final String PSC = "job_spec.psc_interface_config.";
  private static final String PEERING = PSC + "dns_peering_configs[0].";
  private static final String BOARD = "projects/p/locations/us-central1/tensorboards/1";
  private static final String TOO_LONG = "x".repeat(129);

  static Stream<Arguments> refusesTheRequest() {
    return Stream.of(
        that("no name", named(""), "display_name", "required"),
        that("a blank name", named(" \t"), "display_name", "required"),
        that("a long name", named(TOO_LONG), "display_name", "at most 128 characters, not 129"),
        that("no key", encrypted(""), KEY, "required"),
        that("a key's id", encrypted("k"), KEY, "must be projects/PROJECT/locations/REGION/key"),
        that("a far key", encrypted(KEY_OF.formatted("us-east1")), KEY, "of the job, us-central1"),
        that(
            "an experiment's name", tracked("", "exp", ""), "job_spec.experiment", "contexts/NAME"),
        that("a run's name", tracked("", "", "run"), "job_spec.experiment_run", "contexts/NAME"),
        that("a board's id", tracked("1", "", ""), "job_spec.tensorboard", "tensorboards/ID"),
        that(
            "a board of nobody",
            aRequest().tracking(new Tracking(BOARD, "", "")).build(),
            "job_spec.service_account",
            "required"),
        that("an account's id", run("trainer"), "job_spec.service_account", "email"),
        that("no model", aRequest().models("a", "").build(), "job_spec.models[1]", "required"),
        that("a resource's name", on("projects/p"), "job_spec.persistent_resource_id", "bare id"),
        that("a shouted id", on("WARM"), "job_spec.persistent_resource_id", "bare id"),
        that("no folder", output("", ""), FOLDER, "required"),
        that("a local folder", output("/tmp/out", ""), FOLDER, "gs://BUCKET/FOLDER/"),
        that("a slash", output("gs:///out", ""), FOLDER, "gs://BUCKET/FOLDER/"),
        that("no region", output("gs://bucket", "moon"), ARTIFACTS, "must be a region"));
  }

  static Stream<Arguments> refusesNetworks() {
    return Stream.of(
        that("a name", network("vpc"), "job_spec.network", "projects/NUMBER/global/networks/NAME"),
        that(
            "a project by id",
            network("projects/my-project/global/networks/vpc"),
            "job_spec.network",
            "number"),
        that("no range", network("", ""), "job_spec.reserved_ip_ranges[0]", "required"),
        that("a CIDR", network("", "10.0.0.0/8"), "job_spec.reserved_ip_ranges[0]", "name of a"),
        that("an attachment", psc("att", "a.", "p", "n"), PSC + "network_attachment", "regions/"),
        that("no domain", psc("", "", "p", "n"), PEERING + "domain", "required"),
        that("no dot", psc("", "corp.example", "p", "n"), PEERING + "domain", "ends with a dot"),
        that("no project", psc("", "a.", "", "n"), PEERING + "target_project", "required"),
        that("no network", psc("", "a.", "p", ""), PEERING + "target_network", "required"));
  }

  @ParameterizedTest
  @MethodSource({"refusesTheRequest", "refusesNetworks"})
  void refuses(Expect expect) {
    expect.isRefused();
  }

  static Stream<CustomJob> accepts() {
    return Stream.of(
        named("x".repeat(128)),
        named("\uD83D\uDE82".repeat(128)),
        encrypted(KEY_OF.formatted("us-central1")),
        run("123-compute@developer.gserviceaccount.com"),
        output("gs://bucket", ""),
        output("gs://my_bucket.example/a b/ü/", "europe-west1"),
        on("a"),
        psc("", "a.", "p", "n"));
  }

  @ParameterizedTest
  @MethodSource
  void accepts(CustomJob request) {
    Expect.isAccepted(request);
  }

  static Stream<Arguments> warns() {
    return Stream.of(that("home", output("gs://bucket", "us-central1"), ARTIFACTS, "other than"));
  }

  @ParameterizedTest
  @MethodSource
  void warns(Expect expect) {
    expect.isWarnedOf();
  }

  private static CustomJob named(String name) {
    return aRequest().named(name).build();
  }

  private static CustomJob encrypted(String key) {
    return aRequest().encryptedWith(key).build();
  }

  private static CustomJob on(String resource) {
    return aRequest().onPersistentResource(resource).build();
  }

  private static CustomJob run(String serviceAccount) {
    return aRequest().access(new Access(serviceAccount, false, false)).build();
  }

  private static CustomJob tracked(String tensorboard, String experiment, String run) {
    return aRequest()
        .access(new Access("t@p.iam.gserviceaccount.com", false, false))
        .tracking(new Tracking(tensorboard, experiment, run))
        .build();
  }

  private static CustomJob output(String folder, String artifacts) {
    return aRequest().output(new Output(new GcsDestination(folder), artifacts)).build();
  }

  private static CustomJob network(String network, String... ranges) {
    return aRequest().networking(new Networking(network, List.of(ranges), null)).build();
  }

  private static CustomJob psc(String attachment, String domain, String project, String network) {
    PscInterfaceConfig psc =
        new PscInterfaceConfig(attachment, List.of(new DnsPeeringConfig(domain, project, network)));
    return aRequest().networking(new Networking("", List.of(), psc)).build();
  }
}
