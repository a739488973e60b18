package dev.trainyard.domain.rules;

import static dev.trainyard.domain.rules.Expect.inPool;
import static dev.trainyard.domain.rules.Expect.that;
import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.EnvVar;
import dev.trainyard.domain.spec.Task;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import dev.trainyard.domain.spec.Task.PythonPackageSpec;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskRulesTest {
  private static final String IMAGE = "python:3.12";
  private static final String EXECUTOR =
      "us-docker.pkg.dev/vertex-ai/training/tf-gpu.2-17.py310:latest";
  private static final String PACKAGE = "gs://bucket/a-0.1.tar.gz";
  private static final String PYTHON = "python_package_spec.";
  private static final String PACKAGES = PYTHON + "package_uris";

  static Stream<Arguments> refusesPython() {
    return Stream.of(
        inPool("no executor", python("", "m", PACKAGE), PYTHON + "executor_image_uri", "required"),
        inPool("no module", python(EXECUTOR, " ", PACKAGE), PYTHON + "python_module", "required"),
        inPool("no package", python(EXECUTOR, "m"), PACKAGES, "at least one"),
        inPool(
            "101 packages",
            python(EXECUTOR, "m", Collections.nCopies(101, PACKAGE).toArray(String[]::new)),
            PACKAGES,
            "at most 100 packages, not 101"),
        inPool("a zip", python(EXECUTOR, "m", "gs://b/a.zip"), PACKAGES + "[0]", ".tar.gz or"),
        inPool("by http", python(EXECUTOR, "m", "https://b/a.whl"), PACKAGES + "[0]", "gs://"),
        inPool("no bucket", python(EXECUTOR, "m", "gs:///a.whl"), PACKAGES + "[0]", "gs://"),
        inPool("empty", python(EXECUTOR, "m", PACKAGE, ""), PACKAGES + "[1]", "required"));
  }

  static Stream<Arguments> refusesEnv() {
    EnvVar a = new EnvVar("A", "1");
    List<EnvVar> many = IntStream.range(0, 101).mapToObj(i -> new EnvVar("V" + i, "1")).toList();
    return Stream.of(
        inPool("101 variables", env(many), "container_spec.env", "at most 100 variables, not 101"),
        inPool("no name", env(new EnvVar("", "1")), "container_spec.env[0].name", "required"),
        inPool("a hyphen", env(new EnvVar("A-B", "1")), "container_spec.env[0].name", "\"A-B\""),
        inPool("a digit", env(new EnvVar("1A", "1")), "container_spec.env[0].name", "identifier"),
        inPool("twice", env(a, a), "container_spec.env[1].name", "EnvVar names must be unique"));
  }

  static Stream<Arguments> refusesArgs() {
    Task half = container(IMAGE, List.of("x".repeat(50_001)), List.of());
    Task full = container(IMAGE, List.of("x".repeat(100_000)), List.of());
    Task one = container(IMAGE, List.of("x"), List.of());
    return Stream.of(
        that(
            "one character more",
            aRequest().pools(aPool().running(full).build(), aPool().running(one).build()).build(),
            "job_spec.worker_pool_specs[1].container_spec.args",
            "at most 100000 characters"),
        that(
            "args of two pools",
            aRequest().pools(aPool().running(half).build(), aPool().running(half).build()).build(),
            "job_spec.worker_pool_specs[1].container_spec.args",
            "at most 100000 characters"));
  }

  static Stream<CustomJob> accepts() {
    Task full = container(IMAGE, List.of("x".repeat(99_998), "\uD83D\uDE82", "y"), List.of());
    List<EnvVar> hundred = IntStream.range(0, 100).mapToObj(i -> new EnvVar("V" + i, "1")).toList();
    return Stream.of(
        job(full),
        env(hundred),
        python(EXECUTOR, "m", Collections.nCopies(100, PACKAGE).toArray(String[]::new)));
  }

  @ParameterizedTest
  @MethodSource
  void accepts(CustomJob request) {
    Expect.isAccepted(request);
  }

  @Test
  void refusesImagesThatAreTooLong() {
    String image = "a".repeat(513);
    new Expect(
            job(container(image, List.of(), List.of())),
            "job_spec.worker_pool_specs[0].container_spec.image_uri",
            "Invalid image URI")
        .isRefused();
    String executor = EXECUTOR.replace("tf-gpu", "t".repeat(500));
    new Expect(
            python(executor, "m", PACKAGE),
            "job_spec.worker_pool_specs[0].python_package_spec.executor_image_uri",
            "prebuilt")
        .isRefused();
  }

  @ParameterizedTest
  @MethodSource({"refusesPython", "refusesEnv", "refusesArgs"})
  void refuses(Expect expect) {
    expect.isRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quay.io/a/b",
        "registry.example.com:5000/a/b:1",
        "mirror.gcr.io/library/python",
        "python:",
        "Python",
        "a//b",
        "https://docker.io/a",
        "docker.io/",
        "pkg.dev.example/a",
        "a b",
        "evil-pkg.dev/a/b",
        "evilgcr.io/a/b",
        "localhost.example/a",
        "a@sha256:12",
        "python:a:b",
        "-a"
      })
  void refusesAnImage(String uri) {
    Task task = container(uri, List.of(), List.of());
    new Expect(
            job(task),
            "job_spec.worker_pool_specs[0].container_spec.image_uri",
            "Invalid image URI")
        .isRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-docker.pkg.dev/p/r/i",
        "europe-west4-docker.pkg.dev/p/r/i:tag",
        "gcr.io/p/i:1",
        "us.gcr.io/example.com/p/i",
        "python",
        "library/python:3.12-slim",
        "docker.io/a/b_c:V1",
        "localhost/a",
        "localhost:5000/a/b:1",
        "127.0.0.1:5000/a",
        "127.0.0.1/a__b",
        "us-docker.pkg.dev/p/r/i:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void acceptsAnImage(String uri) {
    Expect.isAccepted(job(container(uri, List.of(), List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python:3.12",
        "us-docker.pkg.dev/my/training/tf-gpu.2-17.py310:latest",
        "us-docker.pkg.dev/vertex-ai/prediction/tf2-cpu.2-15:latest",
        "us-docker.pkg.dev/vertex-ai/training/tf-gpu.2-17.py310:v1",
        "us-docker.pkg.dev/vertex-ai/training/tf-gpu.2-17.py310"
      })
  void refusesAnExecutor(String uri) {
    String field = "job_spec.worker_pool_specs[0].python_package_spec.executor_image_uri";
    new Expect(python(uri, "m", PACKAGE), field, ":latest").isRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXECUTOR,
        "asia-docker.pkg.dev/vertex-ai/training/xgboost-cpu.1-1:latest",
        "us-docker.pkg.dev/vertex-ai/training/training-tf-cpu.2-1:latest",
        "gcr.io/cloud-aiplatform/training/tf-cpu.2-2:latest"
      })
  void acceptsAnExecutor(String uri) {
    Expect.isAccepted(python(uri, "trainer.task", PACKAGE, "file:///tmp/b-1-py3-none-any.whl"));
  }

  static Stream<Arguments> warns() {
    return Stream.of(
        inPool("AIP", env(new EnvVar("AIP_MODEL_DIR", "x")), "container_spec.env[0].name", "wins"),
        inPool("spec", env(new EnvVar("CLUSTER_SPEC", "x")), "container_spec.env[0].name", "wins"),
        inPool("empty", env(new EnvVar("A", "")), "container_spec.env[0].value", "required"));
  }

  @ParameterizedTest
  @MethodSource
  void warns(Expect expect) {
    expect.isWarnedOf();
  }

  private static CustomJob job(Task task) {
    return aRequest().pools(aPool().running(task).build()).build();
  }

  private static CustomJob python(String executor, String module, String... packages) {
    return job(new PythonPackageSpec(executor, List.of(packages), module, List.of(), List.of()));
  }

  private static CustomJob env(EnvVar... env) {
    return env(List.of(env));
  }

  private static CustomJob env(List<EnvVar> env) {
    return job(container(IMAGE, List.of(), env));
  }

  private static Task container(String image, List<String> args, List<EnvVar> env) {
    return new ContainerSpec(image, List.of(), args, env);
  }
}
