package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import com.google.cloud.tools.jib.api.JibContainer;
import dev.trainyard.emulator.run.container.Containers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeImageJobTest {
  private static final String IMAGE = "gcr.io/demo/train:1";
  private static final String TASK =
      """
      import os, sys, tool
      print("task", sys.argv[1:], tool.WORD, os.environ["FROM_IMAGE"], flush=True)
      print("beside", open("data.txt").read(), os.path.exists("written"), flush=True)
      open("written", "w").write("x")
      open(os.path.join(os.environ["HOME"], "note"), "w").write("x")
      """;

  @TempDir Path state;
  @TempDir Path scratch;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    site = Site.process(state);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  private CodeImage anImage() {
    return new CodeImage(scratch)
        .dependency("python/tool.py", "WORD = 'tool'\n")
        .code("trainer/__init__.py", "")
        .code("trainer/task.py", TASK)
        .code("data.txt", "data");
  }

  static WorkerPoolSpec aPool(String image, List<String> command, List<String> args) {
    return Specs.aPool(1).toBuilder()
        .setContainerSpec(
            ContainerSpec.newBuilder().setImageUri(image).addAllCommand(command).addAllArgs(args))
        .build();
  }

  private CustomJob run(String image, List<String> command, String... args) {
    return site.runToEnd(Specs.aJob(aPool(image, command, List.of(args))));
  }

  private String said(CustomJob job) throws Exception {
    assertThat(job.getState())
        .as(job.getError().getMessage() + site.log(job, "workerpool0-0"))
        .isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    return site.log(job, "workerpool0-0");
  }

  @Test
  void runsTheCodeOfAnImageWithoutItsBase() throws Exception {
    JibContainer pushed = anImage().push(site.endpoint, IMAGE, "python3", "-m", "trainer.task");

    CustomJob job = run(IMAGE, List.of(), "--epochs=3", "a b");

    assertThat(said(job))
        .contains("stdout task ['--epochs=3', 'a b'] tool yes")
        .contains("stdout beside data False");
    assertThat(site.log(job, "service"))
        .contains("workerpool0 runs the code of " + IMAGE + " (" + pushed.getDigest())
        .contains("the base of " + IMAGE + " is not run: no container engine is used.");
  }

  @Test
  void givesEveryReplicaAndEveryRunTheFilesAsTheyWere() throws Exception {
    anImage().push(site.endpoint, IMAGE, "python3", "-m", "trainer.task");
    WorkerPoolSpec pool = aPool(IMAGE, List.of(), List.of());
    WorkerPoolSpec two = pool.toBuilder().setReplicaCount(2).build();
    String keep = "import time, trainer.task\ntime.sleep(600)";

    CustomJob job =
        site.create(
            Specs.aJob(
                aPool(IMAGE, List.of("python3", "-c", keep), List.of()),
                two.toBuilder()
                    .setContainerSpec(
                        aPool(IMAGE, List.of("python3", "-c", keep), List.of()).getContainerSpec())
                    .build()));
    for (String replica : List.of("workerpool0-0", "workerpool1-0", "workerpool1-1")) {
      assertThat(site.awaitLog(job, replica, "beside")).contains("stdout beside data False");
    }
    site.client.cancelCustomJob(job.getName());
    site.awaitEnd(job);

    assertThat(said(run(IMAGE, List.of()))).contains("stdout beside data False");
    String id = job.getName().substring(job.getName().lastIndexOf('/') + 1);
    assertThat(state.resolve("jobs").resolve(id)).isDirectoryNotContaining("glob:**/work");
  }

  @Test
  void takesTheCommandsOfTheJobForThoseOfTheImage() throws Exception {
    anImage()
        .dependency("start", "#!/bin/sh\necho started here; exec \"$@\"\n")
        .push(site.endpoint, IMAGE, "/opt/trainyard/start", "echo", "image's");
    String code = "import tool, os; print(os.path.realpath(tool.__file__), os.getcwd())";

    assertThat(said(run(IMAGE, List.of()))).contains("started here").contains("image's");
    assertThat(said(run(IMAGE, List.of("echo", "mine")))).doesNotContain("image's");
    assertThat(said(run(IMAGE, List.of("python3", "-c", code)))).contains("/tool.py");
  }

  @Test
  void runsWhatATagMeansNow() throws Exception {
    anImage().push(site.endpoint, IMAGE, "python3", "-m", "trainer.task");
    said(run(IMAGE, List.of()));
    JibContainer first = anImage().push(site.endpoint, IMAGE, "echo", "first");
    anImage().push(site.endpoint, IMAGE, "echo", "second");

    assertThat(said(run(IMAGE, List.of()))).contains("second");
    assertThat(said(run("gcr.io/demo/train@" + first.getDigest(), List.of()))).contains("first");
    assertThat(said(run(site.endpoint + "/" + IMAGE, List.of()))).contains("second");
  }

  @Test
  void runsTheTopmostLayersOfAnImageWithABase() throws Exception {
    anImage().codeLayers("1").push(site.endpoint, IMAGE, "cat", "/usr/app/data.txt");

    CustomJob job = run(IMAGE, List.of());

    assertThat(said(job)).contains("stdout data");
    CustomJob without = run(IMAGE, List.of("python3", "-m", "trainer.task"));
    assertThat(without.getError().getMessage()).contains("No module named 'tool'");
  }

  @Test
  void needsAnEngineForAnImageThatDoesNotSayWhatItsCodeIs() throws Exception {
    anImage().codeLayers("").push(site.endpoint, IMAGE, "python3", "-m", "trainer.task");

    CustomJob job = run(IMAGE, List.of());

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.getError().getMessage())
        .contains("has no container engine here, so it cannot run the image " + IMAGE);
  }

  @Test
  void runsAnImageWithoutABaseAsProcessesBesideAnEngine() throws Exception {
    site.close();
    site =
        Site.start(
            EmulatorSettings.of(Mode.PROCESS, state)
                .withPace(Site.quick())
                .withContainers(Containers.WHERE_POSSIBLE));
    anImage().push(site.endpoint, IMAGE, "python3", "-m", "trainer.task");

    assertThat(said(run(IMAGE, List.of()))).contains("stdout task []");
  }

  @Test
  void saysWhatImagesAreRunBy() {
    Rest.Reply reply = new Rest(site.endpoint).get("/emulator/v1/containers");

    assertThat(reply.text("registry")).isEqualTo(site.endpoint);
    assertThat(reply.json().get("engine").getAsBoolean()).isFalse();
    assertThat(reply.text("containers")).isEqualTo("never");
    assertThat(reply.json().getAsJsonArray("hosts").toString()).contains("*-docker.pkg.dev");
  }

  @Test
  void keepsImagesOverARestart() throws Exception {
    anImage().push(site.endpoint, IMAGE, "python3", "-m", "trainer.task");
    assertThat(Files.exists(state.resolve("registry"))).isTrue();
    site.close();
    site = Site.process(state);

    assertThat(said(run(IMAGE, List.of()))).contains("stdout task []");
  }
}
