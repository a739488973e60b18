package dev.trainyard.domain.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a folder is left out: usual litter first, then what an ignore file says. Of several rules
 * that speak of a path or of a folder above it, the last decides.
 */
public final class IgnoreRules {
  private static final String LITTER =
      """
      .git
      .hg
      .svn
      __pycache__
      *.py[co]
      *.egg-info
      .venv
      venv
      .ipynb_checkpoints
      .mypy_cache
      .pytest_cache
      .ruff_cache
      .DS_Store
      .dockerignore
      .gcloudignore
      """;

  private final List<IgnoreRule> rules;

  private IgnoreRules(Stream<IgnoreRule> rules) {
    List<IgnoreRule> all = new ArrayList<>(LITTER.lines().map(IgnoreRule::ofGit).toList());
    rules.forEach(all::add);
    this.rules = List.copyOf(all);
  }

  public static IgnoreRules usual() {
    return new IgnoreRules(Stream.empty());
  }

  /** What a {@code .dockerignore} says: its patterns begin at the folder. */
  public static IgnoreRules ofDocker(String text) {
    return new IgnoreRules(lines(text).map(IgnoreRule::ofDocker));
  }

  /**
   * What a {@code .gcloudignore} says, in the words of a {@code .gitignore}: a pattern without a
   * slash holds at any depth, one that ends with a slash for folders.
   */
  public static IgnoreRules ofGcloud(String text) {
    return new IgnoreRules(lines(text).map(IgnoreRule::ofGit));
  }

  public boolean ignoresFile(String path) {
    return ignores(path, false);
  }

  public boolean ignoresFolder(String path) {
    return ignores(path, true);
  }

  /** False if nothing in an ignored folder can be wanted, so that nobody need look. */
  public boolean hasExceptions() {
    return rules.stream().anyMatch(IgnoreRule::exception);
  }

  private boolean ignores(String path, boolean folder) {
    boolean ignored = false;
    for (IgnoreRule rule : rules) {
      if (rule.speaksOf(path, folder)) {
        ignored = !rule.exception();
      }
    }
    return ignored;
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }
}
