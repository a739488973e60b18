package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import dev.trainyard.adapters.packaging.DebianRegistry;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.EngineNeeded;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that are on this machine only, run by an engine. */
@Tag("engine")
class LocalImageTest {
  private static final String IMAGE = "gcr.io/demo/train:1";

  @TempDir Path state;
  @TempDir Path scratch;
  private Engine engine;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    engine = EngineNeeded.check(scratch);
    site =
        Site.start(
            EmulatorSettings.of(Mode.PROCESS, state)
                .withPace(Site.quick())
                .withContainers(Containers.ALWAYS));
  }

  @AfterEach
  void stop() throws Exception {
    if (site != null) {
      site.close();
      engine.close();
    }
  }

  /** Upon the image of the other tests of engines. */
  private JibContainerBuilder aBase() throws Exception {
    Path tar = scratch.resolve("base.tar");
    EngineNeeded.save(engine, tar);
    return Jib.from(TarImage.at(tar));
  }

  private void push(String registry, String image, String word) throws Exception {
    CodeImage code = new CodeImage(scratch).code("word.txt", word).codeLayers("2");
    code.push(code.on(aBase(), "cat", "/usr/app/word.txt"), registry, image);
  }

  private String said(String image) throws Exception {
    CustomJob job = site.runToEnd(Specs.aJob(CodeImageJobTest.aPool(image, List.of(), List.of())));
    assertThat(job.getState())
        .as(job.getError().getMessage())
        .isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(site.log(job, "service")).contains("workerpool0 runs in " + image);
    return site.log(job, "workerpool0-0");
  }

  @Test
  void areRunFromTheEmulatorsOwnRegistry() throws Exception {
    push(site.endpoint, IMAGE, "first");
    assertThat(said(IMAGE)).contains("stdout first");
    push(site.endpoint, IMAGE, "second");
    assertThat(said(IMAGE)).contains("stdout second");
    assertThat(said(site.endpoint + "/" + IMAGE)).contains("stdout second");
  }

  @Test
  void areRunFromAnotherRegistryOfThisMachine() throws Exception {
    try (DebianRegistry registry = DebianRegistry.open(scratch)) {
      String image = registry.address() + "/demo/train:1";
      assertThat(ImageReference.parse(image).getRegistry()).isEqualTo(registry.address());
      push(registry.address(), "demo/train:1", "first");
      assertThat(said(image)).contains("stdout first");
      push(registry.address(), "demo/train:1", "second");
      assertThat(said(image)).contains("stdout second");
    }
  }
}
