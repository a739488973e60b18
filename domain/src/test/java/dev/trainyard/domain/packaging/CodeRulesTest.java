package dev.trainyard.domain.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.rules.Violation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeRulesTest {
  private static final Tree TREE =
      Tree.of("trainer/task.py", "pkg/__main__.py", "train.py", "libs/x.whl", "lib/setup.py");

  @Test
  void findsNothingWrongWithWhatIsThere() {
    Dependencies all =
        new Dependencies(List.of("a"), List.of("libs/x.whl", "lib"), List.of("libs"));
    assertThat(check(new EntryPoint.Module("trainer.task"), all)).isEmpty();
    assertThat(check(new EntryPoint.Module("pkg"), all)).isEmpty();
    assertThat(check(new EntryPoint.Script("train.py"), all)).isEmpty();
    assertThat(check(new EntryPoint.Script("trainer/../train.py"), all)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "trainer.tusk, There is no file trainer/tusk.py in code",
    "trainer/task.py, \"trainer/task.py\" is not the name of a Python module",
    "1trainer, \"1trainer\" is not the name of a Python module"
  })
  void refusesAModuleThatIsNotThere(String module, String message) {
    assertThat(check(new EntryPoint.Module(module), Dependencies.NONE))
        .singleElement()
        .satisfies(each -> assertThat(each.message()).startsWith(message))
        .extracting(Violation::field)
        .isEqualTo("python-module");
  }

  @ParameterizedTest
  @CsvSource({
    "tran.py, There is no file tran.py in code",
    "../train.py, ../train.py lies outside of code",
    "/etc/passwd, /etc/passwd lies outside of code",
    "'', The path of the script is missing."
  })
  void refusesAScriptThatIsNotThere(String script, String message) {
    assertThat(check(new EntryPoint.Script(script), Dependencies.NONE))
        .singleElement()
        .satisfies(each -> assertThat(each.message()).startsWith(message))
        .extracting(Violation::field)
        .isEqualTo("script");
  }

  @Test
  void namesEveryViolationAtOnce() {
    Dependencies wrong =
        new Dependencies(
            List.of("", "-r x.txt"), List.of("no.whl", "../x"), List.of("train.py", "no"));
    assertThat(check(new EntryPoint.Module("nobody"), wrong))
        .extracting(Violation::field)
        .containsExactly(
            "python-module",
            "extra-packages",
            "extra-packages",
            "extra-dirs",
            "extra-dirs",
            "requirements",
            "requirements");
  }

  @Test
  void saysOnlyThatTheFolderIsMissingIfItIs() {
    SourceTree nothing =
        new SourceTree() {
          @Override
          public boolean hasFile(String path) {
            return false;
          }

          @Override
          public boolean hasFolder(String path) {
            return false;
          }

          @Override
          public String text(String path) {
            throw new IllegalStateException(path);
          }
        };
    TrainingCode code =
        new TrainingCode(Path.of("code"), new EntryPoint.Script("x.py"), Dependencies.NONE);
    assertThat(CodeRules.check(code, nothing))
        .containsExactly(new Violation("local-package-path", "There is no folder code."));
  }

  private static List<Violation> check(EntryPoint entry, Dependencies dependencies) {
    return CodeRules.check(new TrainingCode(Path.of("code"), entry, dependencies), TREE);
  }
}
