package dev.trainyard.domain.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {
  private static final Base NOTHING = new Base.Nothing();

  @Test
  void goesTheWayOfGcloudsDockerfile() {
    Dependencies wanted =
        new Dependencies(
            List.of("numpy", "pandas==2"), List.of("libs/own-1.0.tar.gz"), List.of("conf"));
    Recipe recipe =
        recipe(
            new EntryPoint.Module("trainer.task"),
            wanted,
            Tree.of("setup.py", "requirements.txt", "trainer/task.py", "conf/a.yaml"));
    assertThat(recipe.installs())
        .containsExactly(
            new Install.Project(),
            new Install.Listed("requirements.txt"),
            new Install.Local("libs/own-1.0.tar.gz"),
            new Install.Newest("numpy"),
            new Install.Newest("pandas==2"));
    assertThat(recipe.copies())
        .containsExactly(
            new Copy("setup.py", "setup.py"),
            new Copy("requirements.txt", "requirements.txt"),
            new Copy("libs/own-1.0.tar.gz", "own-1.0.tar.gz"),
            new Copy("conf", "conf"),
            new Copy("trainer", "trainer"));
    assertThat(recipe.command()).containsExactly("python3", "-m", "trainer.task");
  }

  @ParameterizedTest
  @CsvSource({
    "train.py, ., python3 train.py",
    "./train.py, ., python3 train.py",
    "a/b/train.py, a/b, python3 a/b/train.py",
    "a/run.sh, a, /bin/bash a/run.sh",
    "run, ., /bin/bash run"
  })
  void copiesTheFolderOfAScript(String script, String folder, String command) {
    EntryPoint entry = new EntryPoint.Script(script);
    assertThat(entry.folder()).isEqualTo(folder);
    assertThat(String.join(" ", entry.command())).isEqualTo(command);
  }

  @Test
  void copiesTheFolderOfAModule() {
    assertThat(new EntryPoint.Module("a.b.c").folder()).isEqualTo("a/b");
    assertThat(new EntryPoint.Module("task").folder()).isEqualTo(".");
  }

  @Test
  void installsNothingWhereNothingIsAskedFor() {
    Recipe recipe =
        recipe(new EntryPoint.Script("train.py"), Dependencies.NONE, Tree.of("train.py"));
    assertThat(recipe.installs()).isEmpty();
    assertThat(recipe.copies()).containsExactly(new Copy(".", "."));
  }

  @Test
  void takesAPyprojectForAProjectOnlyIfItDescribesOne() {
    EntryPoint entry = new EntryPoint.Script("train.py");
    Tree linted =
        new Tree(Map.of("train.py", "", "pyproject.toml", "[tool.ruff]\nline-length = 99\n"));
    Tree project = new Tree(Map.of("train.py", "", "pyproject.toml", "[project]\nname = 'x'\n"));
    assertThat(recipe(entry, Dependencies.NONE, linted).installs()).isEmpty();
    assertThat(recipe(entry, Dependencies.NONE, project).installs())
        .containsExactly(new Install.Project());
  }

  private static Recipe recipe(EntryPoint entry, Dependencies wanted, Tree tree) {
    return Recipe.of(new TrainingCode(Path.of("code"), entry, wanted), tree, NOTHING);
  }
}
