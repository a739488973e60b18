package dev.trainyard.adapters.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.packaging.files.FolderSources;
import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.out.Sources;
import dev.trainyard.application.testkit.SourcesContract;
import dev.trainyard.domain.packaging.SourceDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderSourcesTest implements SourcesContract {
  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = new Workshop(folder);
  }

  @Test
  void writesWhatPipUnpacks() throws Exception {
    Path code = folder(Map.of("setup.py", "setup()\n", "trainer/task.py", "print(1)\n"));
    assertThat(run("tar", "tzf", made(code).toString()))
        .isEqualTo(
            """
            trainer-1.0/PKG-INFO
            trainer-1.0/setup.py
            trainer-1.0/trainer/task.py
            """);
    assertThat(run("tar", "--utc", "-tvzf", made(code).toString()).lines())
        .allMatch(line -> line.contains(" 2026-01-01 00:00 "));
  }

  @Test
  void doesNotPackWhatItPackedBefore() throws Exception {
    Path code = folder(Map.of("setup.py", "setup()\n"));
    SourceDistribution distribution = new SourceDistribution(code, "trainer", "1.0");
    byte[] first = Files.readAllBytes(sources().write(distribution, code.resolve("dist")));
    assertThat(Files.readAllBytes(sources().write(distribution, code.resolve("dist"))))
        .isEqualTo(first);
  }

  @Test
  void writesASetupThatNamesPackagesModulesAndRequirements() throws Exception {
    Path code =
        folder(
            Map.of(
                "trainer/task.py", "print(1)\n",
                "top.py", "",
                "requirements.txt", "# why\npandas==2.2.0\n\n"));
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    run("tar", "xzf", made(code).toString(), "-C", unpacked.toString());
    String tell =
        "import setuptools, runpy; setuptools.setup = lambda **k: print(sorted(k.items()));"
            + " runpy.run_path('setup.py')";
    assertThat(Programs.run(unpacked.resolve("trainer-1.0"), Map.of(), "python3", "-c", tell))
        .contains("('install_requires', ['pandas==2.2.0'])")
        .contains("('packages', ['trainer'])")
        .contains("('py_modules', ['top'])");
  }

  @Test
  void writesASetupBesideASettingsFileOfALinter() throws Exception {
    Path code = folder(Map.of("pyproject.toml", "[tool.ruff]\n", "task.py", ""));
    assertThat(run("tar", "tzf", made(code).toString())).contains("trainer-1.0/setup.py");
    Path project = folder(Map.of("pyproject.toml", "[project]\nname='x'\n", "task.py", ""));
    assertThat(run("tar", "tzf", made(project).toString())).doesNotContain("setup.py");
  }

  @Test
  void followsLinksAndSaysWhenTheyLeadNowhereOrBack() throws Exception {
    Path code = folder(Map.of("a/x.py", "1"));
    Files.createSymbolicLink(code.resolve("y.py"), code.resolve("a/x.py"));
    assertThat(SourceFolder.at(code).below(".")).containsOnlyKeys("a", "a/x.py", "y.py");
    Files.createSymbolicLink(code.resolve("a/back"), code);
    assertThatThrownBy(() -> SourceFolder.at(code).below("."))
        .isInstanceOf(PackagingFailedException.class)
        .hasMessageContaining("leads back");
    Files.delete(code.resolve("a/back"));
    Files.createSymbolicLink(code.resolve("z.py"), Path.of("nowhere"));
    assertThatThrownBy(() -> SourceFolder.at(code).below("."))
        .isInstanceOf(PackagingFailedException.class)
        .hasMessageContaining("leads nowhere");
  }

  @Test
  void findsAnExceptionInAFolderThatIsLeftOut() {
    Path code =
        folder(Map.of(".dockerignore", "data\n!data/small\n", "data/big", "", "data/small", ""));
    assertThat(SourceFolder.at(code).below(".")).containsOnlyKeys("data/small");
  }

  @Test
  void takesNothingBackFromAFolderThatGcloudLeavesOut() {
    String rules = "src/a/\n!src/a/y.log\n";
    Path code = folder(Map.of(".gcloudignore", rules, "src/a/y.log", "", "src/x.py", ""));
    assertThat(SourceFolder.at(code).below(".")).containsOnlyKeys("src", "src/x.py");
  }

  @ParameterizedTest
  @ValueSource(strings = {".dockerignore", ".gcloudignore"})
  void passesByALinkBackThatIsLeftOut(String ignoreFile) throws Exception {
    Path code = folder(Map.of(ignoreFile, "src/loop.log\n!src/x.py\n", "src/x.py", ""));
    Files.createSymbolicLink(code.resolve("src/loop.log"), Path.of(".."));
    assertThat(SourceFolder.at(code).below(".")).containsOnlyKeys("src", "src/x.py");
  }

  @ParameterizedTest
  @ValueSource(strings = {".dockerignore", ".gcloudignore"})
  void namesTheIgnoreFileThatCountsWhereALinkLeadsNowhereOrBack(String ignoreFile)
      throws Exception {
    Path code = folder(Map.of(ignoreFile, "*.log\n", "src/x.py", ""));
    Path loop = Files.createSymbolicLink(code.resolve("src/loop"), Path.of(".."));
    assertThatThrownBy(() -> SourceFolder.at(code).below("."))
        .hasMessageEndingWith("leads back to a folder it is in. List it in " + ignoreFile + ".");
    Files.delete(loop);
    Files.createSymbolicLink(loop, Path.of("nowhere"));
    assertThatThrownBy(() -> SourceFolder.at(code).below("."))
        .hasMessageEndingWith("leads nowhere. Remove it, or list it in " + ignoreFile + ".");
  }

  private Path made(Path code) {
    return sources().write(new SourceDistribution(code, "trainer", "1.0"), folder.resolve("made"));
  }

  private static String run(String... command) throws Exception {
    return Programs.run(command);
  }

  @Override
  public Sources sources() {
    return new FolderSources();
  }

  @Override
  public Path folder(Map<String, String> files) {
    return workshop.folder(files);
  }

  @Override
  public Path nowhere() {
    return folder.resolve("nowhere");
  }

  @Override
  public byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
