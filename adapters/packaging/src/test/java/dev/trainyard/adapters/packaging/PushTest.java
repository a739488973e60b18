package dev.trainyard.adapters.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.adapters.packaging.registry.Routes;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Act;
import dev.trainyard.application.port.in.PackageCodeUseCase.Outcome;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Dependencies;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.EntryPoint;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.TrainingCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
  private static final Map<String, String> OF_THE_BASE =
      Map.of("PATH", "/opt/base/bin:/usr/bin", "HOME", "/root", "LANG", "C.UTF-8");
  private static final Map<String, String> CODE =
      Map.of("trainer/task.py", "print('trained')\n", "trainer/run.sh", "echo\n", "notes.md", "");

  @TempDir Path folder;
  private DebianRegistry registry;
  private Workshop workshop;
  private Base base;

  @BeforeEach
  void open() throws Exception {
    registry = DebianRegistry.open(folder);
    workshop = new Workshop(folder);
    base = new Base.Image(workshop.base(registry.address() + "/bases/python:1", OF_THE_BASE));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void bringsAnImageThatOthersRead() throws Exception {
    PackagedImage image = packed(workshop.folder(CODE), "1");
    JsonNode seen = Skopeo.of(image.name().toString()).inspect();
    assertThat(seen.path("Digest").asText()).isEqualTo(image.digest());
    assertThat(seen.path("Architecture").asText()).isEqualTo("amd64");
    JsonNode config = Skopeo.of(image.name().toString()).config().path("config");
    assertThat(config.path("Entrypoint")).hasToString("[\"python3\",\"-m\",\"trainer.task\"]");
    assertThat(config.has("Cmd")).isFalse();
    assertThat(config.path("WorkingDir").asText()).isEqualTo("/usr/app");
    assertThat(config.path("Env"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "PATH=/opt/base/bin:/usr/bin",
            "LANG=C.UTF-8",
            "HOME=/home",
            "PYTHONDONTWRITEBYTECODE=1");
  }

  @Test
  void labelsItWithItsBaseAndItsOwnLayers() throws Exception {
    PackagedImage image = packed(workshop.folder(CODE), "1");
    String name = registry.address() + "/bases/python:1";
    String digest = Skopeo.of(name).inspect().path("Digest").asText();
    JsonNode labels = Skopeo.of(image.name().toString()).inspect().path("Labels");
    assertThat(labels.path("dev.trainyard.base").asText()).isEqualTo(name + "@" + digest);
    assertThat(labels.path("org.opencontainers.image.base.name").asText()).isEqualTo(name);
    assertThat(labels.path("org.opencontainers.image.base.digest").asText()).isEqualTo(digest);
    assertThat(labels.path("dev.trainyard.code-layers").asInt())
        .isEqualTo(image.codeLayers())
        .isEqualTo(Skopeo.of(image.name().toString()).layers().size() - 1);
    assertThat(labels.path("maker").asText()).isEqualTo("test");
  }

  @Test
  void copiesWhatGcloudCopiesToWhereAnyoneMayWrite() throws Exception {
    Path root = Skopeo.of(packed(workshop.folder(CODE), "1").name().toString()).unpack(folder);
    assertThat(root.resolve("usr/app/trainer/task.py")).hasContent("print('trained')\n");
    assertThat(root.resolve("usr/app/notes.md")).doesNotExist();
    assertThat(root.resolve("etc/base.txt")).exists();
    assertThat(Programs.run("stat", "-c", "%a", root + "/usr/app", root + "/home"))
        .isEqualTo("777\n777\n");
  }

  @Test
  void sendsNoLayerOfWhatIsThere() throws Exception {
    packed(workshop.folder(CODE), "1");
    long before = registry.uploads();
    Path same = workshop.folder(CODE);
    assertThat(packed(same, "1").pushed()).isFalse();
    assertThat(packed(same, "2").pushed()).isTrue();
    assertThat(registry.uploads()).isEqualTo(before);
  }

  @Test
  void tellsOfAPushOnlyWhereSomethingIsSent() throws Exception {
    assertThat(pushesOf(workshop.folder(CODE))).isNotEmpty();
    assertThat(pushesOf(workshop.folder(CODE))).isEmpty();
    Map<String, String> changed = Map.of("trainer/task.py", "print('trained more')\n");
    assertThat(pushesOf(workshop.folder(changed))).hasSize(2);
  }

  /** What a push tells that it sends, each once. */
  private List<String> pushesOf(Path code) {
    Set<String> pushes = ConcurrentHashMap.newKeySet();
    Progress progress =
        step -> {
          if (step.act() == Act.PUSH) {
            pushes.add(step.what());
          }
        };
    ImageName name = ImageName.of(registry.address() + "/team/image:1");
    Outcome outcome = workshop.pack(code(code), base, new Destination.Registry(name), progress);
    assertThat(outcome).isInstanceOf(Outcome.Packaged.class);
    return List.copyOf(pushes);
  }

  @Test
  void sendsOnlyTheCodeWhenTheCodeChanged() throws Exception {
    List<String> first = Skopeo.of(packed(workshop.folder(CODE), "1").name().toString()).layers();
    long before = registry.uploads();
    Map<String, String> changed = Map.of("trainer/task.py", "print('trained more')\n");
    PackagedImage image = packed(workshop.folder(changed), "1");
    List<String> second = Skopeo.of(image.name().toString()).layers();
    assertThat(second).hasSameSizeAs(first).isNotEqualTo(first);
    assertThat(second.subList(0, 2)).isEqualTo(first.subList(0, 2));
    // why: one layer, and the configuration that names it
    assertThat(registry.uploads() - before).isEqualTo(2);
  }

  @Test
  void givesTheSameDigestFromAnotherFolderAtAnotherTime() throws Exception {
    String digest = packed(workshop.folder(CODE), "1").digest();
    Path other = workshop.folder(CODE);
    Path file = other.resolve("trainer/task.py");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    Programs.run("chmod", "600", file.toString());
    assertThat(packed(other, "1").digest()).isEqualTo(digest);
    Programs.run("chmod", "+x", file.toString());
    assertThat(packed(other, "1").digest()).isNotEqualTo(digest);
  }

  @Test
  void canBePulledByDigest() throws Exception {
    PackagedImage image = packed(workshop.folder(CODE), "1");
    String pinned = registry.address() + "/team/image@" + image.digest();
    assertThat(Skopeo.of(pinned).unpack(folder).resolve("usr/app/trainer/run.sh")).exists();
  }

  @Test
  void leadsGooglesRegistriesElsewhereAndKeepsTheirNames() throws Exception {
    workshop.routing(Routes.ofGoogle(registry.address()));
    for (String google : List.of("gcr.io", "eu.gcr.io", "us-docker.pkg.dev")) {
      ImageName name = ImageName.of(google + "/p/x:1");
      PackagedImage image = workshop.packed(code(workshop.folder(CODE)), base, name);
      assertThat(image.name()).isEqualTo(name);
      assertThat(Skopeo.of(registry.address() + "/" + name).inspect().path("Digest").asText())
          .isEqualTo(image.digest());
    }
  }

  @Test
  void takesABaseFromTheStandInElseFromItsOwnRegistry() throws Exception {
    workshop.routing(new Routes(Map.of("registry.invalid", registry.address())));
    Base brought = new Base.Image(ImageName.of("registry.invalid/bases/brought:1"));
    ImageName target = ImageName.of(registry.address() + "/p/x:1");
    TrainingCode code = code(workshop.folder(CODE));
    Outcome nowhere = workshop.pack(code, brought, new Destination.Registry(target));
    assertThat(((Outcome.BaseAway) nowhere).why())
        .contains("registry.invalid")
        .doesNotContain(registry.address());
    workshop.base(registry.address() + "/registry.invalid/bases/brought:1", OF_THE_BASE);
    workshop.packed(code, brought, target);
    assertThat(Skopeo.of(target.toString()).inspect().path("Env").toString())
        .contains("LANG=C.UTF-8");
  }

  @Test
  void writesATarThatOthersRead() throws Exception {
    Path tar = folder.resolve("made/image.tar");
    Destination destination = new Destination.Tar(tar, ImageName.of("gcr.io/p/x:1"));
    Outcome outcome = workshop.pack(code(workshop.folder(CODE)), base, destination);
    assertThat(outcome).isInstanceOf(Outcome.Packaged.class);
    assertThat(((Outcome.Packaged) outcome).image().pushed()).isFalse();
    JsonNode config = new Skopeo("docker-archive:" + tar, List.of()).config().path("config");
    assertThat(config.path("Entrypoint")).hasToString("[\"python3\",\"-m\",\"trainer.task\"]");
    assertThat(folder.resolve("made/image.tar.half")).doesNotExist();
  }

  @Test
  void leavesNothingBehindBesideTheBasesLayers() throws Exception {
    packed(workshop.folder(CODE), "1");
    assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**/making-*");
  }

  private PackagedImage packed(Path code, String tag) {
    ImageName name = ImageName.of(registry.address() + "/team/image:" + tag);
    return workshop.packed(code(code), base, name);
  }

  private static TrainingCode code(Path folder) {
    EntryPoint module = new EntryPoint.Module("trainer.task");
    return new TrainingCode(folder, module, Dependencies.NONE);
  }
}
