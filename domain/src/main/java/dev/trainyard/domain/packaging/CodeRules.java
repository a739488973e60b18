package dev.trainyard.domain.packaging;

import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What code must be to become an image. Fields are named as the keys of gcloud's {@code
 * --worker-pool-spec}.
 */
public final class CodeRules {
  private static final Pattern MODULE =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

  private final TrainingCode code;
  private final SourceTree tree;
  private final List<Violation> found = new ArrayList<>();

  private CodeRules(TrainingCode code, SourceTree tree) {
    this.code = code;
    this.tree = tree;
  }

  /** Everything that is wrong. */
  public static List<Violation> check(TrainingCode code, SourceTree tree) {
    CodeRules rules = new CodeRules(code, tree);
    if (!tree.hasFolder(".")) {
      rules.refuse("local-package-path", "There is no folder " + code.folder() + ".");
      return rules.found;
    }
    rules.checkEntryPoint();
    rules.checkExtras();
    return rules.found;
  }

  private void checkEntryPoint() {
    switch (code.entryPoint()) {
      case EntryPoint.Module module -> checkModule(module);
      case EntryPoint.Script script -> {
        if (script.path().equals(".")) {
          refuse("script", "The path of the script is missing.");
        } else if (isInside("script", script.path()) && !tree.hasFile(script.path())) {
          refuse("script", missing("file", script.path()));
        }
      }
    }
  }

  private void checkModule(EntryPoint.Module module) {
    if (!MODULE.matcher(module.name()).matches()) {
      boolean isPath = module.name().endsWith(".py") || module.name().contains("/");
      refuse(
          "python-module",
          "\"%s\" is not the name of a Python module, such as trainer.task.%s"
              .formatted(module.name(), isPath ? " Or is it a script?" : ""));
    } else if (!tree.hasFile(module.file()) && !tree.hasFile(module.packageFile())) {
      refuse("python-module", missing("file", module.file()));
    }
  }

  private void checkExtras() {
    for (String extra : code.dependencies().extraPackages()) {
      if (isInside("extra-packages", extra) && !tree.hasFile(extra) && !tree.hasFolder(extra)) {
        refuse("extra-packages", missing("file or folder", extra));
      }
    }
    for (String extra : code.dependencies().extraDirs()) {
      if (isInside("extra-dirs", extra) && !tree.hasFolder(extra)) {
        refuse("extra-dirs", missing("folder", extra));
      }
    }
    for (String requirement : code.dependencies().requirements()) {
      if (requirement.isEmpty() || requirement.startsWith("-")) {
        refuse(
            "requirements", "\"" + requirement + "\" is not a requirement, such as pandas==2.2.0.");
      }
    }
  }

  private boolean isInside(String field, String path) {
    boolean inside = !Paths.leadsOut(path);
    if (!inside) {
      refuse(
          field,
          "%s lies outside of %s; only what is inside can be copied. Give a path from there."
              .formatted(path, code.folder()));
    }
    return inside;
  }

  private String missing(String what, String path) {
    return "There is no %s %s in %s, or an ignore file leaves it out."
        .formatted(what, path, code.folder());
  }

  private void refuse(String field, String message) {
    found.add(new Violation(field, message));
  }
}
