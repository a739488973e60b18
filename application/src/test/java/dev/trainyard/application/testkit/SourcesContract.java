package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Sources;
import dev.trainyard.domain.packaging.SourceDistribution;
import dev.trainyard.domain.packaging.SourceTree;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Sources} keeps. */
public interface SourcesContract {
  Sources sources();

  /** A new folder with these files. */
  Path folder(Map<String, String> files);

  /** A folder that is not there. */
  Path nowhere();

  /** What is in a file that was written. */
  byte[] bytes(Path file);

  @Test
  default void seesFilesFoldersAndTexts() {
    SourceTree tree = sources().look(folder(Map.of("setup.py", "a = 1\n", "trainer/task.py", "")));
    assertThat(tree.hasFolder(".")).isTrue();
    assertThat(tree.hasFile("setup.py")).isTrue();
    assertThat(tree.text("setup.py")).isEqualTo("a = 1\n");
    assertThat(tree.hasFile("trainer/task.py")).isTrue();
    assertThat(tree.hasFolder("trainer")).isTrue();
    assertThat(tree.hasFile("trainer")).isFalse();
    assertThat(tree.hasFolder("setup.py")).isFalse();
    assertThat(tree.hasFile("task.py")).isFalse();
  }

  @Test
  default void seesNothingWhereNothingIs() {
    SourceTree tree = sources().look(nowhere());
    assertThat(tree.hasFolder(".")).isFalse();
    assertThat(tree.hasFile("setup.py")).isFalse();
  }

  @Test
  default void leavesLitterOut() {
    SourceTree tree =
        sources().look(folder(Map.of(".git/config", "", "a/__pycache__/x.pyc", "", "a/x.py", "")));
    assertThat(tree.hasFile("a/x.py")).isTrue();
    assertThat(tree.hasFile(".git/config")).isFalse();
    assertThat(tree.hasFile("a/__pycache__/x.pyc")).isFalse();
  }

  @Test
  default void heedsTheIgnoreFileOfDocker() {
    Map<String, String> files =
        Map.of(".dockerignore", "data\n", ".gcloudignore", "*.py\n", "data/x", "", "a.py", "");
    SourceTree tree = sources().look(folder(files));
    assertThat(tree.hasFile("data/x")).isFalse();
    assertThat(tree.hasFile("a.py")).isTrue();
  }

  @Test
  default void heedsTheIgnoreFileOfGcloudWhereDockerHasNone() {
    SourceTree tree =
        sources().look(folder(Map.of(".gcloudignore", "*.csv\n", "data/x.csv", "", "a.py", "")));
    assertThat(tree.hasFile("data/x.csv")).isFalse();
    assertThat(tree.hasFile("a.py")).isTrue();
  }

  @Test
  default void writesEqualBytesForEqualSources() {
    Map<String, String> files = Map.of("setup.py", "setup()\n", "trainer/task.py", "print(1)\n");
    byte[] first = written(files);
    assertThat(first).isNotEmpty().isEqualTo(written(files));
    assertThat(written(Map.of("setup.py", "setup()\n"))).isNotEqualTo(first);
  }

  @Test
  default void writesNoLitter() {
    Map<String, String> files = Map.of("setup.py", "setup()\n", "a/x.py", "");
    Map<String, String> littered = Map.of("setup.py", "setup()\n", "a/x.py", "", "a/x.pyc", "x");
    assertThat(written(littered)).isEqualTo(written(files));
  }

  @Test
  default void putsWhatIsRequiredIntoASetupOfItsOwn() {
    byte[] plain = written(Map.of("a/x.py", ""));
    assertThat(written(Map.of("a/x.py", "", "requirements.txt", "pandas\n"))).isNotEqualTo(plain);
  }

  private byte[] written(Map<String, String> files) {
    Path folder = folder(files);
    SourceDistribution distribution = new SourceDistribution(folder, "trainer", "1.0");
    Path file = sources().write(distribution, folder.resolveSibling("made"));
    assertThat(file.getFileName()).hasToString("trainer-1.0.tar.gz");
    return bytes(file);
  }
}
