package dev.trainyard.domain.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How an image with training code is made, step by step as gcloud's generated Dockerfile goes.
 *
 * @param copies in order; a later one wins
 * @param installs in order
 * @param command what the container begins with
 */
public record Recipe(
    Path folder, Base base, List<Install> installs, List<Copy> copies, List<String> command) {
  public static final String WORKING_DIRECTORY = "/usr/app";
  public static final String HOME = "/home";

  private static final Pattern PROJECT =
      Pattern.compile("^\\s*\\[(?:project|tool\\.poetry)\\]", Pattern.MULTILINE);
  private static final List<String> PROJECT_FILES =
      List.of("setup.py", "setup.cfg", "pyproject.toml");

  public Recipe {
    installs = List.copyOf(installs);
    copies = List.copyOf(copies);
    command = List.copyOf(command);
  }

  /**
   * @param code in which {@link CodeRules} finds nothing wrong
   */
  public static Recipe of(TrainingCode code, SourceTree tree, Base base) {
    List<Install> installs = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    if (isProject(tree)) {
      installs.add(new Install.Project());
      PROJECT_FILES.stream().filter(tree::hasFile).map(Recipe::inPlace).forEach(copies::add);
    }
    if (tree.hasFile("requirements.txt")) {
      installs.add(new Install.Listed("requirements.txt"));
      copies.add(inPlace("requirements.txt"));
    }
    for (String extra : code.dependencies().extraPackages()) {
      installs.add(new Install.Local(extra));
      copies.add(new Copy(extra, Paths.lastPart(extra)));
    }
    code.dependencies().requirements().forEach(each -> installs.add(new Install.Newest(each)));
    code.dependencies().extraDirs().forEach(each -> copies.add(inPlace(each)));
    copies.add(inPlace(code.entryPoint().folder()));
    return new Recipe(code.folder(), base, installs, copies, code.entryPoint().command());
  }

  /** Whether pip can install the folder itself; settings of a linter make no project. */
  public static boolean isProject(SourceTree tree) {
    return tree.hasFile("setup.py")
        || (tree.hasFile("pyproject.toml") && PROJECT.matcher(tree.text("pyproject.toml")).find());
  }

  private static Copy inPlace(String path) {
    return new Copy(path, path);
  }
}
