package dev.trainyard.domain.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a folder is left out: usual litter first, then what an ignore file says. Of several rules
 * the last decides. As Docker reads it, a rule for a folder is one for all that is in it; as git
 * does, nothing in a folder that is left out can be taken back.
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
  private final boolean asGit;

  private IgnoreRules(Stream<IgnoreRule> rules, boolean asGit) {
    this.asGit = asGit;
    List<IgnoreRule> all = new ArrayList<>(LITTER.lines().map(IgnoreRule::ofGit).toList());
    rules.forEach(all::add);
    this.rules = List.copyOf(all);
  }

  public static IgnoreRules usual() {
    return new IgnoreRules(Stream.empty(), true);
  }

  /** What a {@code .dockerignore} says: its patterns begin at the folder. */
  public static IgnoreRules ofDocker(String text) {
    return new IgnoreRules(lines(text).map(IgnoreRule::ofDocker), false);
  }

  /**
   * What a {@code .gcloudignore} says, in the words of a {@code .gitignore}: a pattern without a
   * slash holds at any depth, one that ends with a slash for folders.
   */
  public static IgnoreRules ofGcloud(String text) {
    return new IgnoreRules(lines(text).map(IgnoreRule::ofGit), true);
  }

  public boolean ignoresFile(String path) {
    return ignores(path, false);
  }

  /**
   * @param path the empty one is the root, which is never left out
   */
  public boolean ignoresFolder(String path) {
    return !path.isEmpty() && ignores(path, true);
  }

  /** Whether nothing in a folder can be wanted, so that nobody need look. */
  public boolean ignoresAllIn(String path) {
    return ignoresFolder(path) && (asGit || rules.stream().noneMatch(IgnoreRule::exception));
  }

  private boolean ignores(String path, boolean folder) {
    if (!asGit) {
      return isLeftOut(rule -> rule.speaksOf(path, folder) || speaksOfAFolderAbove(rule, path));
    }
    return isBelowAnIgnored(path) || isLeftOut(rule -> rule.speaksOf(path, folder));
  }

  private boolean isBelowAnIgnored(String path) {
    return foldersAbove(path).anyMatch(above -> isLeftOut(rule -> rule.speaksOf(above, true)));
  }

  private static boolean speaksOfAFolderAbove(IgnoreRule rule, String path) {
    return foldersAbove(path).anyMatch(above -> rule.speaksOf(above, true));
  }

  private static Stream<String> foldersAbove(String path) {
    return Stream.iterate(parent(path), above -> !above.isEmpty(), IgnoreRules::parent);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private boolean isLeftOut(Predicate<IgnoreRule> speaks) {
    boolean ignored = false;
    for (IgnoreRule rule : rules) {
      if (speaks.test(rule)) {
        ignored = !rule.exception();
      }
    }
    return ignored;
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }
}
