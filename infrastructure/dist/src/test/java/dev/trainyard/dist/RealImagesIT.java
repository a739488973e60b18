package dev.trainyard.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.adapters.packaging.DebianRegistry;
import dev.trainyard.adapters.packaging.Skopeo;
import dev.trainyard.dist.Yard.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code that is packed upon a base of Debian, pushed to Debian's registry, and trained by an engine.
 */
class RealImagesIT {
  @TempDir static Path made;
  @TempDir static Path home;
  @TempDir static Path work;
  private static DebianRegistry registry;
  private static Yard yard;

  @BeforeAll
  static void open() throws Exception {
    DockerEngine engine = DockerEngine.needed();
    registry = DebianRegistry.open(made);
    String debian = registry.address() + "/bases/debian:1";
    engine.imageOfPackages(
        debian, List.of("dash", "coreutils", "python3", "python3-pip"), "ENV FROM_BASE=yes");
    engine.docker("push", "--quiet", debian);
    String doubtful = registry.address() + "/bases/doubtful:1";
    engine.build(doubtful, "FROM " + debian + "\nCOPY Dockerfile /usr/local/bin/python3.2\n");
    engine.docker("push", "--quiet", doubtful);
    engine.docker("rmi", doubtful, debian);
    writeCode();
    Path wheels = Files.createDirectories(home.resolve("wheels"));
    Wheel.write(wheels, "needed", "required");
    Map<String, String> environment = new HashMap<>(engine.environment());
    environment.put("PIP_FIND_LINKS", wheels.toString());
    environment.put("PIP_NO_INDEX", "1");
    yard = Yard.open(Copies.unpacked(made), home, environment);
  }

  private static void writeCode() throws Exception {
    Path trainer = Files.createDirectories(work.resolve("trainer"));
    Files.writeString(trainer.resolve("__init__.py"), "");
    Files.writeString(
        trainer.resolve("task.py"),
        """
        import os, sys, extra
        try:
            import needed
            print('needs', needed.WORD)
        except ImportError:
            pass
        print('trained', os.environ.get('FROM_BASE'), os.getcwd(), extra.WORD, *sys.argv[1:])
        print('below', sorted(os.listdir('/')))
        x, rate = 0.0, 0.1
        for step in range(200):
            x -= rate * 2 * (x - 3)
        print('minimum at', round(x, 3))
        pathlib = __import__('pathlib')
        model = pathlib.Path('/gcs/models', os.environ['CLOUD_ML_JOB_ID'])
        model.parent.mkdir(parents=True, exist_ok=True)
        model.write_text(str(x))
        """);
    Wheel.write(Files.createDirectories(work.resolve("dist")), "extra", "carried");
  }

  @AfterAll
  static void close() throws Exception {
    if (yard != null) {
      yard.close();
    }
    if (registry != null) {
      registry.close();
    }
  }

  private static Answer create(String base, String image, String more) throws Exception {
    Answer answer =
        yard.type(
            work,
            "custom-jobs",
            "create",
            "--display-name=real",
            "--format=value(name)",
            "--worker-pool-spec=machine-type=n1-standard-4,executor-image-uri="
                + base
                + ",local-package-path=.,python-module=trainer.task,output-image-uri="
                + image
                + ",extra-packages=dist/extra-1.0-py3-none-any.whl"
                + more,
            "--args=--epochs=3");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer;
  }

  private static String trained(Answer created) throws Exception {
    String name = created.out().strip();
    Answer log = yard.type(work, "custom-jobs", "stream-logs", name);
    Answer shown = yard.type(work, "custom-jobs", "describe", name, "--format=value(state,error)");
    assertThat(shown.out()).as(log.out() + log.err()).isEqualTo("JOB_STATE_SUCCEEDED\t\n");
    return log.out();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void trainsInAContainerAndPushesNothingTwice() throws Exception {
    String base = registry.address() + "/bases/debian:1";
    String image = registry.address() + "/demo/train:1";
    Answer first = create(base, image, ",requirements=needed==1.0");
    long uploads = registry.uploads();
    assertThat(trained(first))
        .contains("needs required")
        .contains("trained yes /usr/app carried --epochs=3")
        .contains("minimum at 3.0")
        .contains("'.dockerenv'");
    assertThat(home.resolve(".trainyard")).isDirectory();

    Answer again = create(base, image, ",requirements=needed==1.0");
    assertThat(again.err()).contains("nothing was pushed");
    assertThat(registry.uploads()).isEqualTo(uploads);
    assertThat(trained(again)).contains("minimum at 3.0");

    JsonNode inspected = Skopeo.of(image).inspect();
    assertThat(inspected.path("Architecture").asText()).isNotEmpty();
    assertThat(inspected.path("Labels").path("dev.trainyard.base").asText()).startsWith(base);
    JsonNode config = Skopeo.of(image).config().path("config");
    assertThat(texts(config.path("Entrypoint"))).containsExactly("python3", "-m", "trainer.task");
    assertThat(config.path("WorkingDir").asText()).isEqualTo("/usr/app");
    assertThat(texts(config.path("Env"))).contains("FROM_BASE=yes");
  }

  @Test
  void installsInTheContainerWhereNobodyKnowsThePythonOfTheBase() throws Exception {
    String base = registry.address() + "/bases/doubtful:1";
    Answer created = create(base, registry.address() + "/demo/late:1", "");
    assertThat(created.err()).contains("each time a container starts");
    assertThat(trained(created))
        .contains("trained yes /usr/app carried --epochs=3")
        .contains("'.dockerenv'");
  }

  @Test
  void trainsWithoutABaseThatNobodyAnswersFor() throws Exception {
    Answer created = create("registry.invalid/bases/away:1", "gcr.io/demo/bare:1", "");
    assertThat(created.err())
        .contains("WARNING: The base image registry.invalid/bases/away:1 cannot be read")
        .contains("as a process of this machine");
    assertThat(trained(created)).contains("trained None /usr/app carried --epochs=3");
  }

  @Test
  void runsTheImageHereAndNow() throws Exception {
    Answer answer =
        yard.type(
            work,
            "custom-jobs",
            "local-run",
            "--executor-image-uri=" + registry.address() + "/bases/debian:1",
            "--python-module=trainer.task",
            "--extra-packages=dist/extra-1.0-py3-none-any.whl",
            "--",
            "--epochs=3");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out())
        .contains("trained yes /usr/app carried --epochs=3")
        .contains("'.dockerenv'");
  }
}
