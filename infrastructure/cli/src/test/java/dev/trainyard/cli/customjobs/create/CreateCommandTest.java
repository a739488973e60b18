package dev.trainyard.cli.customjobs.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.customjobs.CustomJobsRig;
import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateCommandTest {
  private static final String POOL =
      "--worker-pool-spec=machine-type=n1-standard-4,container-image-uri=img";

  @TempDir Path home;
  private CustomJobsRig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new CustomJobsRig(home);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void sendsWhatGcloudSendsAndShowsTheJob() {
    Typed answer = create(POOL, "--args=a,b", "--labels=team=yard");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},
         "replicaCount":"1","containerSpec":{"imageUri":"img","args":["a","b"]}}]},"labels":{"team":"yard"}}
        """);
    assertThat(answer.out())
        .isEqualTo("name: " + CustomJobsRig.NAME + "\nstate: JOB_STATE_QUEUED\n");
    assertThat(answer.err())
        .contains("CustomJob [" + CustomJobsRig.NAME + "] is submitted successfully.")
        .contains("  $ trainyard custom-jobs describe " + CustomJobsRig.NAME)
        .contains("  $ trainyard custom-jobs stream-logs " + CustomJobsRig.NAME);
  }

  @Test
  void switchesCanBeTurnedOffAsWithGcloud() {
    create(POOL, "--no-enable-web-access", "--no-enable-dashboard-access");
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},
         "replicaCount":"1","containerSpec":{"imageUri":"img"}}]}}
        """);
  }

  @Test
  void namesAnExecutorImageThatIsNone() throws IOException {
    Files.writeString(home.resolve("task.py"), "");
    Typed answer =
        create(
            "--worker-pool-spec=machine-type=n1-standard-4,executor-image-uri=gcr.io/P/Image:1,script=task.py,local-package-path="
                + home);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("executor-image-uri").contains("Image");
  }

  @Test
  void everyFlagHasItsPlace() {
    create(
        "--worker-pool-spec=machine-type=n1-standard-8,accelerator-type=NVIDIA_TESLA_T4,accelerator-count=2,executor-image-uri=exec,python-module=t.m",
        "--worker-pool-spec=",
        "--worker-pool-spec=machine-type=n1-standard-4,replica-count=2,container-image-uri=ps",
        "--python-package-uris=gs://b/1.tar.gz,gs://b/2.tar.gz",
        "--args=^:^--x=1,2:--y",
        "--command=run",
        "--service-account=a@b.iam.gserviceaccount.com",
        "--network=net",
        "--persistent-resource-id=pr",
        "--enable-web-access",
        "--enable-dashboard-access",
        "--kms-key=k",
        "--kms-keyring=r",
        "--kms-location=us-central1",
        "--labels=a=b,c=",
        "--labels=d=e");
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"network":"net","serviceAccount":"a@b.iam.gserviceaccount.com",
         "persistentResourceId":"pr","enableWebAccess":true,"enableDashboardAccess":true,"workerPoolSpecs":[
          {"machineSpec":{"machineType":"n1-standard-8","acceleratorType":"NVIDIA_TESLA_T4","acceleratorCount":2},
           "replicaCount":"1","pythonPackageSpec":{"executorImageUri":"exec",
           "packageUris":["gs://b/1.tar.gz","gs://b/2.tar.gz"],"pythonModule":"t.m","args":["--x=1,2","--y"]}},
          {},
          {"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":"2",
           "containerSpec":{"imageUri":"ps","args":["--x=1,2","--y"],"command":["run"]}}]},
         "encryptionSpec":{"kmsKeyName":"projects/yard/locations/us-central1/keyRings/r/cryptoKeys/k"},
         "labels":{"a":"b","c":"","d":"e"}}
        """);
  }

  @Test
  void flagsGoBeforeTheFileAndAnyPoolReplacesAllOfItsPools() throws IOException {
    create(config(), "--args=new", "--network=mine");
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-highmem-2"},
         "replicaCount":"3","containerSpec":{"imageUri":"i","args":["new"],"env":[{"name":"A","value":"1"}]}}],
         "network":"mine","scheduling":{"timeout":"3600s"}}}
        """);
    create(config(), POOL);
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},
         "replicaCount":"1","containerSpec":{"imageUri":"img"}}],
         "network":"theirs","scheduling":{"timeout":"3600s"}}}
        """);
  }

  @Test
  void whatOnlyTrainyardKnowsGoesIntoHeadersNotIntoTheJob() {
    create(POOL, "--idempotency-key=monday", "--priority=5", "--batch=sweep");
    assertThat(rig.server().bodies().getLast()).doesNotContain("monday").doesNotContain("sweep");
    assertThat(rig.server().headers().getLast())
        .containsEntry("idempotency-key", "monday")
        .containsEntry("x-trainyard-priority", "5")
        .containsEntry("x-trainyard-batch", "sweep");
  }

  @Test
  void localCodeBecomesOneImageForAllPools() throws IOException {
    Path code = code();
    create(
        "--worker-pool-spec=machine-type=n1-standard-4,executor-image-uri=base,script=trainer/task.py,requirements=a;b==1,output-image-uri=localhost:5000/x,local-package-path="
            + code,
        "--worker-pool-spec=machine-type=n1-standard-8,replica-count=2");
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},
         "replicaCount":"1","containerSpec":{"imageUri":"gcr.io/yard/built:1"}},
         {"machineSpec":{"machineType":"n1-standard-8"},"replicaCount":"2","containerSpec":{"imageUri":"gcr.io/yard/built:1"}}]}}
        """);
    assertThat(rig.packaging().asked())
        .singleElement()
        .satisfies(pool -> {
          assertThat(pool.executorImageUri()).isEqualTo("base");
          assertThat(pool.localPackagePath()).isEqualTo(code);
          assertThat(pool.entry().toString()).contains("trainer/task.py");
          assertThat(pool.extras().requirements()).containsExactly("a", "b==1");
          assertThat(pool.outputImageUri()).isEqualTo("localhost:5000/x");
          assertThat(pool.displayName()).isEqualTo("hello");
          assertThat(pool.project()).isEqualTo("yard");
        });
  }

  @Test
  void localCodeBecomesAPackageInABucketWhereThatIsAsked() throws IOException {
    code();
    create(
        "--worker-pool-spec=machine-type=n1-standard-4,executor-image-uri=base,script=trainer/task.py,local-package-path=~/code",
        "--as-package=gs://b/pkgs/",
        "--args=x");
    assertSent(
        """
        {"displayName":"hello","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},
         "replicaCount":"1","pythonPackageSpec":{"executorImageUri":"base",
         "packageUris":["gs://b/pkgs/trainer-1.tar.gz"],"pythonModule":"trainer.task","args":["x"]}}]}}
        """);
  }

  @Test
  void allMistakesAreSaidAtOnceAndNothingIsBuiltOrSent() throws IOException {
    Typed answer =
        rig.type(
            "create",
            "--worker-pool-spec=executor-image-uri=base,script=gone.py,local-package-path="
                + code(),
            "--worker-pool-spec=machine-type=n1-standard-4,replica-count=two,container-image-uri=i",
            "--labels=A=b",
            "--priority=high",
            "--as-package=bucket",
            "--kms-keyring=r");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err().lines()).first().isEqualTo("9 things are wrong:");
    assertThat(answer.err())
        .contains("--display-name: It is required.")
        .contains("--worker-pool-spec[0] machine-type: It is required")
        .contains("--worker-pool-spec[0] script: There is no file 'gone.py'")
        .contains("--worker-pool-spec[1] replica-count: It must be a whole number")
        .contains(
            "--worker-pool-spec[1] container-image-uri: The first worker pool's local package")
        .contains("--labels: The key 'A'")
        .contains("--priority: ")
        .contains("--as-package: It must be a folder of a bucket")
        .contains("--kms-key: ");
    assertThat(rig.server().requests()).isEmpty();
    assertThat(rig.packaging().asked()).isEmpty();
  }

  @Test
  void aFormatThatIsNotKnownIsRefusedBeforeAnythingIsSent() {
    assertThat(create(POOL, "--format=xml").exitCode()).isEqualTo(2);
    assertThat(rig.server().requests()).isEmpty();
  }

  @Test
  void whatHasNoEffectIsSaid() {
    Typed answer = create(POOL + ",output-image-uri=x", "--python-package-uris=gs://b/p");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err())
        .contains("WARNING: --python-package-uris has no effect")
        .contains("WARNING: output-image-uri has no effect");
  }

  private String config() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("job.yaml"),
            """
            workerPoolSpecs:
              machineSpec: {machineType: n1-highmem-2}
              replicaCount: 3
              containerSpec:
                imageUri: i
                args: [old]
                env: [{name: A, value: '1'}]
            network: theirs
            scheduling: {timeout: 3600s}
            """);
    return "--config=" + file;
  }

  private Path code() throws IOException {
    Path folder = Files.createDirectories(home.resolve("code/trainer"));
    Files.writeString(folder.resolve("task.py"), "print(1)");
    return home.resolve("code");
  }

  private Typed create(String... words) {
    List<String> line = new ArrayList<>(List.of("create", "--display-name=hello"));
    line.addAll(List.of(words));
    return rig.type(line.toArray(String[]::new));
  }

  private void assertSent(String json) {
    assertThat(rig.server().bodies()).isNotEmpty();
    assertThat(Json.parse(rig.server().bodies().getLast())).isEqualTo(Json.parse(json));
  }
}
