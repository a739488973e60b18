package dev.trainyard.adapters.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.in.PackageCodeUseCase.Outcome;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Dependencies;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.ImageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenciesTest {
  private static final String LAID = "opt/trainyard/python";

  @TempDir Path folder;
  private DebianRegistry registry;
  private Workshop workshop;
  private Base base;

  @BeforeEach
  void open() throws Exception {
    registry = DebianRegistry.open(folder);
    workshop = new Workshop(folder);
    Map<String, String> environment =
        Map.of("PYTHON_VERSION", "3.9.19", "PATH", "/bin", "PYTHONPATH", "/base");
    base = new Base.Image(workshop.base(registry.address() + "/bases/python:1", environment));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void laysOutWhatRequirementsAndSetupAsFor() throws Exception {
    TinyWheel.of("listed", "1.0").requiring("deep").writeInto(workshop.wheels());
    TinyWheel.of("deep", "2.0").writeInto(workshop.wheels());
    TinyWheel.of("wanted", "1.0").writeInto(workshop.wheels());
    Map<String, String> files =
        Map.of(
            "train.py",
            "",
            "requirements.txt",
            "listed==1.0\n",
            "setup.py",
            "from setuptools import setup\nsetup(name='my-trainer', version='7', packages=['gone'],"
                + " install_requires=['wanted'], extras_require={'dev': ['nowhere']})\n",
            "gone/__init__.py",
            "");
    Path root = unpacked(packed(files, Dependencies.NONE));
    assertThat(root.resolve(LAID + "/listed.py")).exists();
    assertThat(root.resolve(LAID + "/deep.py")).exists();
    assertThat(root.resolve(LAID + "/wanted.py")).exists();
    assertThat(root.resolve(LAID + "/my_trainer-7.dist-info/METADATA"))
        .content()
        .contains("Version: 7");
    assertThat(root.resolve(LAID + "/gone")).doesNotExist();
  }

  @Test
  void choosesForThePythonAndTheMachineOfTheImage() throws Exception {
    TinyWheel.of("native", "1.0")
        .tagged("cp311-cp311-manylinux2014_x86_64")
        .writeInto(workshop.wheels());
    TinyWheel fits = new TinyWheel("native", "0.9", "cp39-cp39-manylinux_2_17_x86_64", "fits", "");
    fits.writeInto(workshop.wheels());
    PackagedImage image = packed(Map.of("train.py", ""), wanting("native"));
    assertThat(unpacked(image).resolve(LAID + "/native.py")).content().contains("fits");
    assertThat(image.remarks())
        .singleElement()
        .asString()
        .contains("Python 3.9")
        .contains("python_version");
  }

  @Test
  void choosesWhatTheOldestSystemCanLoad() throws Exception {
    new TinyWheel("native", "1.0", "cp39-cp39-manylinux_2_28_x86_64", "new", "")
        .writeInto(workshop.wheels());
    new TinyWheel("native", "1.0", "cp39-cp39-manylinux_2_17_x86_64", "old", "")
        .writeInto(workshop.wheels());
    PackagedImage image = packed(Map.of("train.py", ""), wanting("native"));
    assertThat(unpacked(image).resolve(LAID + "/native.py")).content().contains("old");
  }

  @Test
  void findsThemBeforeWhatTheBaseHas() throws Exception {
    TinyWheel.of("listed", "1.0").writeInto(workshop.wheels());
    PackagedImage image = packed(Map.of("train.py", ""), wanting("listed"));
    JsonNode config = Skopeo.of(image.name().toString()).config().path("config");
    assertThat(config.path("Env"))
        .extracting(JsonNode::asText)
        .contains("PATH=/opt/trainyard/python/bin:/bin", "PYTHONPATH=/opt/trainyard/python:/base");
    assertThat(unpacked(image).resolve(LAID + "/bin/listed-tool"))
        .content()
        .startsWith("#!/usr/bin/env python3\n");
  }

  @Test
  void hearsNoWarningOfPipsWhereAllIsWell() throws Exception {
    TinyWheel.of("listed", "1.0").writeInto(workshop.wheels());
    Path code = workshop.folder(Map.of("train.py", ""));
    Queue<String> said = new ConcurrentLinkedQueue<>();
    Outcome outcome =
        workshop.pack(
            Workshop.script(code, "train.py", wanting("listed")),
            base,
            new Destination.Registry(ImageName.of(registry.address() + "/team/image:1")),
            step -> said.add(step.act() + " " + step.what()));
    assertThat(outcome).isInstanceOf(Outcome.Packaged.class);
    assertThat(said)
        .anyMatch(line -> line.startsWith("INSTALL Successfully installed listed"))
        .noneMatch(line -> line.contains("WARNING"));
  }

  @Test
  void takesExtraPackagesAsWheelsFoldersAndSdists() throws Exception {
    Map<String, String> files = new HashMap<>(Map.of("train.py", ""));
    files.putAll(TinyProject.files("libs/own", "own", "py3-none-any", "deep"));
    TinyWheel.of("deep", "2.0").writeInto(workshop.wheels());
    Path code = workshop.folder(files);
    Path project = workshop.folder(TinyProject.files("packed-1.0", "packed", "py3-none-any", ""));
    String sdist = code.resolve("libs/packed-1.0.tar.gz").toString();
    Programs.run("tar", "czf", sdist, "-C", project.toString(), "packed-1.0");
    String wheel =
        "libs/" + TinyWheel.of("ready", "1.0").writeInto(code.resolve("libs")).getFileName();
    List<String> extras = List.of("libs/own", "libs/packed-1.0.tar.gz", wheel);
    Path root = unpacked(packed(code, new Dependencies(List.of(), extras, List.of())));
    assertThat(root.resolve(LAID + "/own.py")).content().contains("own built");
    assertThat(root.resolve(LAID + "/packed.py")).content().contains("packed built");
    assertThat(root.resolve(LAID + "/ready.py")).exists();
    assertThat(root.resolve(LAID + "/deep.py")).exists();
    assertThat(root.resolve("usr/app/own/own.py")).exists();
    assertThat(root.resolve("usr/app/packed-1.0.tar.gz")).exists();
  }

  @Test
  void copiesExtraFolders() throws Exception {
    Map<String, String> files = Map.of("a/train.py", "", "conf/x.yaml", "x", "rest/y", "");
    Dependencies extra = new Dependencies(List.of(), List.of(), List.of("conf"));
    Path code = workshop.folder(files);
    ImageName name = ImageName.of(registry.address() + "/team/image:1");
    Path root = unpacked(workshop.packed(Workshop.script(code, "a/train.py", extra), base, name));
    assertThat(root.resolve("usr/app/conf/x.yaml")).hasContent("x");
    assertThat(root.resolve("usr/app/rest")).doesNotExist();
  }

  @Test
  void givesTheSameLayerForTheSameWheelsAndAnotherOnlyForOthers() throws Exception {
    TinyWheel.of("listed", "1.0").writeInto(workshop.wheels());
    PackagedImage first = packed(Map.of("train.py", "1"), wanting("listed"));
    List<String> layers = Skopeo.of(first.name().toString()).layers();
    assertThat(packed(Map.of("train.py", "1"), wanting("listed")).digest())
        .isEqualTo(first.digest());
    PackagedImage changed = packed(Map.of("train.py", "2"), wanting("listed"));
    assertThat(Skopeo.of(changed.name().toString()).layers().subList(0, 3))
        .isEqualTo(layers.subList(0, 3));
    TinyWheel.of("listed", "1.1").writeInto(workshop.wheels());
    PackagedImage newer = packed(Map.of("train.py", "1"), wanting("listed"));
    assertThat(Skopeo.of(newer.name().toString()).layers().get(2)).isNotEqualTo(layers.get(2));
  }

  @Test
  void buildsWhatHasNoWheelIfItSuitsAnyMachine() throws Exception {
    sdistInto(workshop.wheels(), "pure", "py3-none-any");
    PackagedImage image = packed(Map.of("train.py", ""), wanting("pure"));
    assertThat(unpacked(image).resolve(LAID + "/pure.py")).content().contains("pure built");
  }

  @Test
  void installsAtTheStartWhatSuitsThisMachineOnly() throws Exception {
    sdistInto(workshop.wheels(), "bound", "cp399-cp399-linux_x86_64");
    Map<String, String> files = Map.of("train.py", "", "requirements.txt", "bound\n");
    PackagedImage image = packed(files, wanting("bound>=0.5"));
    assertThat(image.remarks()).singleElement().asString().contains("no wheel of bound");
    JsonNode config = Skopeo.of(image.name().toString()).config().path("config");
    assertThat(config.path("Entrypoint"))
        .hasToString("[\"/bin/sh\",\"/opt/trainyard/start\",\"python3\",\"train.py\"]");
    assertThat(unpacked(image).resolve("opt/trainyard/start"))
        .isExecutable()
        .content()
        .contains("pip install --no-cache-dir '-r' './requirements.txt'\n")
        .contains("pip install --no-cache-dir '--upgrade' 'bound>=0.5'\n")
        .endsWith("exec \"$@\"\n");
  }

  @Test
  void installsAtTheStartWhereNobodyKnowsThePythonOfTheBase() throws Exception {
    base = new Base.Image(workshop.base(registry.address() + "/bases/mute:1", Map.of()));
    PackagedImage image = packed(Map.of("train.py", ""), wanting("listed"));
    assertThat(image.remarks())
        .containsExactly(
            "Dependencies are installed each time a container starts, because nobody knows which"
                + " Python the base has (no PYTHON_VERSION in its environment, no .py310 or the like"
                + " in its name, not one python3.N among its programs). A command of the job's own has to begin with /bin/sh"
                + " /opt/trainyard/start.");
    assertThat(packed(Map.of("train.py", ""), Dependencies.NONE).remarks()).isEmpty();
  }

  @Test
  void findsThePythonAmongTheProgramsOfABaseThatDoesNotSayIt() throws Exception {
    TinyWheel.of("native", "1.0")
        .tagged("cp311-cp311-manylinux2014_x86_64")
        .writeInto(workshop.wheels());
    new TinyWheel("native", "0.9", "cp39-cp39-manylinux_2_17_x86_64", "fits", "")
        .writeInto(workshop.wheels());
    ImageName quiet = workshop.base(registry.address() + "/bases/quiet:1", Map.of(), "python3.9");
    base = new Base.Image(quiet);
    assertThat(
            unpacked(packed(Map.of("train.py", ""), wanting("native")))
                .resolve(LAID + "/native.py"))
        .content()
        .contains("fits");
    Path known = folder.resolve("cache/pythons");
    assertThat(known).isDirectoryContaining(note -> hasText(note, "3.9"));
    ImageName both =
        workshop.base(registry.address() + "/bases/both:1", Map.of(), "python3.9", "python3.11");
    base = new Base.Image(both);
    assertThat(packed(Map.of("train.py", ""), wanting("native")).remarks())
        .singleElement()
        .asString()
        .contains("each time a container starts");
  }

  private static boolean hasText(Path file, String text) {
    try {
      return Files.readString(file).equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void failsWithThePipsLastWords() {
    Path code = workshop.folder(Map.of("train.py", ""));
    Destination destination =
        new Destination.Registry(ImageName.of(registry.address() + "/team/image:1"));
    Outcome outcome =
        workshop.pack(Workshop.script(code, "train.py", wanting("nowhere==3")), base, destination);
    assertThat(((Outcome.Failed) outcome).why())
        .startsWith("pip cannot install the dependencies:\n")
        .contains("No matching distribution found for nowhere==3");
  }

  private void sdistInto(Path wheels, String name, String tag) throws Exception {
    Map<String, String> files = TinyProject.files(name + "-1.0", name, tag, "");
    files.put(name + "-1.0/PKG-INFO", "Metadata-Version: 2.1\nName: " + name + "\nVersion: 1.0\n");
    Path project = workshop.folder(files);
    String sdist = wheels.resolve(name + "-1.0.tar.gz").toString();
    Programs.run("tar", "czf", sdist, "-C", project.toString(), name + "-1.0");
    Files.delete(project.resolve(name + "-1.0/PKG-INFO"));
  }

  private PackagedImage packed(Map<String, String> files, Dependencies dependencies) {
    return packed(workshop.folder(files), dependencies);
  }

  private PackagedImage packed(Path code, Dependencies dependencies) {
    ImageName name = ImageName.of(registry.address() + "/team/image:1");
    return workshop.packed(Workshop.script(code, "train.py", dependencies), base, name);
  }

  private Path unpacked(PackagedImage image) throws Exception {
    return Skopeo.of(image.name().toString()).unpack(folder);
  }

  private static Dependencies wanting(String requirement) {
    return new Dependencies(List.of(requirement), List.of(), List.of());
  }
}
