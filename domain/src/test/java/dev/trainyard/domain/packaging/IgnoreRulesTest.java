package dev.trainyard.domain.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

  @Test
  void leavesLitterOut() {
    IgnoreRules usual = IgnoreRules.usual();
    assertThat(usual.ignoresFolder(".git")).isTrue();
    assertThat(usual.ignoresFile(".git/config")).isTrue();
    assertThat(usual.ignoresFile("a/b/__pycache__/x.cpython-311.pyc")).isTrue();
    assertThat(usual.ignoresFile("a/x.pyc")).isTrue();
    assertThat(usual.ignoresFile("a/x.py")).isFalse();
    assertThat(usual.ignoresAllIn(".git")).isTrue();
    assertThat(usual.ignoresAllIn("a")).isFalse();
  }

  @Test
  void readsDockersPatternsFromTheFolderOn() {
    IgnoreRules rules = IgnoreRules.ofDocker("# data\ndata\n/big/*.bin\n**/*.tmp\nnotes?.md\n");
    assertThat(rules.ignoresFile("data/x.csv")).isTrue();
    assertThat(rules.ignoresFile("a/data/x.csv")).isFalse();
    assertThat(rules.ignoresFile("big/x.bin")).isTrue();
    assertThat(rules.ignoresFile("big/a/x.bin")).isFalse();
    assertThat(rules.ignoresFile("x.tmp")).isTrue();
    assertThat(rules.ignoresFile("a/b/x.tmp")).isTrue();
    assertThat(rules.ignoresFile("notes1.md")).isTrue();
  }

  @Test
  void letsTheLastRuleDecide() {
    IgnoreRules rules = IgnoreRules.ofDocker("data\n!data/small.csv\n");
    assertThat(rules.ignoresFile("data/big.csv")).isTrue();
    assertThat(rules.ignoresFile("data/small.csv")).isFalse();
    assertThat(rules.ignoresFolder("data")).isTrue();
    assertThat(rules.ignoresAllIn("data")).isFalse();
  }

  @Test
  void readsGcloudsPatternsAtAnyDepth() {
    IgnoreRules rules =
        IgnoreRules.ofGcloud("data/\n*.log\n/top.txt\nsub/x.txt\n[ab].md\n\\#odd\n");
    assertThat(rules.ignoresFile("a/data/x.csv")).isTrue();
    assertThat(rules.ignoresFile("data")).isFalse();
    assertThat(rules.ignoresFolder("data")).isTrue();
    assertThat(rules.ignoresFile("a/b/x.log")).isTrue();
    assertThat(rules.ignoresFile("top.txt")).isTrue();
    assertThat(rules.ignoresFile("a/top.txt")).isFalse();
    assertThat(rules.ignoresFile("sub/x.txt")).isTrue();
    assertThat(rules.ignoresFile("a/sub/x.txt")).isFalse();
    assertThat(rules.ignoresFile("a/b.md")).isTrue();
    assertThat(rules.ignoresFile("#odd")).isTrue();
  }

  @Test
  void wantsLitterWhereItIsAskedFor() {
    assertThat(IgnoreRules.ofGcloud("!venv").ignoresFile("venv/x.py")).isFalse();
    assertThat(IgnoreRules.ofDocker("!**/x.pyc").ignoresFile("a/x.pyc")).isFalse();
  }

  /** What {@code git ls-files --others --exclude-from} says of the same lines and paths. */
  @ParameterizedTest(name = "[{0}] leaves {1} out: {2}")
  @CsvSource({
    "src/a/ !src/a/y.log,      src/a/y.log,   true",
    "src/a/* !src/a/y.log,     src/a/y.log,   false",
    "src/a/* !src/a/y.log,     src/a/x.log,   true",
    "src/a/** !src/a/y.log,    src/a/y.log,   false",
    "src/a/** !src/a/b/y.log,  src/a/b/y.log, true",
    "*.log !src/a/y.log,       src/a/y.log,   false",
    "* !*.py,                  x.py,          false",
    "* !*.py,                  src/x.py,      true",
    "* !*/ !*.py,              src/x.py,      false",
    "* !*/ !*.py,              src/x.txt,     true",
    "a !src/a,                 src/a/x.py,    false",
    "a !src/a,                 lib/a/x.py,    true",
    "!src/a/x.py src/a/,       src/a/x.py,    true",
    "venv !venv/x.py,          venv/x.py,     true"
  })
  void takesNothingBackFromAFolderThatGitLeavesOut(String lines, String path, boolean ignored) {
    IgnoreRules rules = IgnoreRules.ofGcloud(lines.replace(' ', '\n'));
    assertThat(rules.ignoresFile(path)).isEqualTo(ignored);
  }

  @Test
  void neverLeavesTheRootOut() {
    assertThat(IgnoreRules.ofGcloud("*\n!*.py\n").ignoresFolder("")).isFalse();
    assertThat(IgnoreRules.ofGcloud("*\n!*.py\n").ignoresAllIn("src")).isTrue();
  }
}
