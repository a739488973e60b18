package dev.trainyard.adapters.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Dependencies;
import dev.trainyard.domain.packaging.EntryPoint;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.TrainingCode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThinImageTest {
  private static final String CODE =
      """
      import sys, subprocess
      import listed, own
      from trainer import words
      print(words.SAID, listed.VALUE, own.VALUE, sys.argv[1:])
      subprocess.run(['listed-tool'], check=True)
      """;

  @TempDir Path folder;
  private DebianRegistry registry;
  private Workshop workshop;

  @BeforeEach
  void open() throws Exception {
    registry = DebianRegistry.open(folder);
    workshop = new Workshop(folder);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void trainsOnThisMachineWhenItsLayersAreLaidOut() throws Exception {
    TinyWheel.of("listed", "1.0").writeInto(workshop.wheels());
    Map<String, String> files = new HashMap<>();
    files.put("trainer/task.py", CODE);
    files.put("trainer/words.py", "SAID = 'trained with'\n");
    files.put("requirements.txt", "listed\n");
    files.putAll(TinyProject.files("own", "own", "py3-none-any", ""));
    Dependencies dependencies = new Dependencies(List.of(), List.of("own"), List.of());
    PackagedImage image = packed(files, dependencies);
    Path root = Skopeo.of(image.name().toString()).unpack(folder);
    assertThat(run(image, root))
        .isEqualTo("trained with listed 1.0 own built ['--epochs=3']\nlisted 1.0\n");
  }

  @Test
  void holdsNothingButCodeAndDependencies() throws Exception {
    PackagedImage image = packed(Map.of("trainer/task.py", ""), Dependencies.NONE);
    Skopeo seen = Skopeo.of(image.name().toString());
    assertThat(image.codeLayers()).isEqualTo(2).isEqualTo(seen.layers().size());
    assertThat(seen.inspect().at("/Labels/dev.trainyard.code-layers").asText()).isEqualTo("2");
    assertThat(seen.inspect().path("Labels").has("dev.trainyard.base")).isFalse();
  }

  private String run(PackagedImage image, Path root) throws Exception {
    JsonNode config = Skopeo.of(image.name().toString()).config().path("config");
    Map<String, String> environment = new HashMap<>();
    config
        .path("Env")
        .forEach(entry -> {
          String[] parts = entry.asText().split("=", 2);
          environment.put(parts[0], parts[1].replace("/opt/trainyard", root + "/opt/trainyard"));
        });
    environment.merge("PATH", System.getenv("PATH"), (ours, path) -> ours + ":" + path);
    environment.put("HOME", root.toString());
    List<String> command = new java.util.ArrayList<>();
    config.path("Entrypoint").forEach(word -> command.add(word.asText()));
    command.add("--epochs=3");
    return Programs.run(root.resolve("usr/app"), environment, command.toArray(String[]::new));
  }

  private PackagedImage packed(Map<String, String> files, Dependencies dependencies) {
    TrainingCode code =
        new TrainingCode(
            workshop.folder(files), new EntryPoint.Module("trainer.task"), dependencies);
    ImageName name = ImageName.of(registry.address() + "/team/image:1");
    return workshop.packed(code, new Base.Nothing(), name);
  }
}
