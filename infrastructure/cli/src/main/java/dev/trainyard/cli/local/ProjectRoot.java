package dev.trainyard.cli.local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/** The project's folder: said by the launcher, else found from where this jar lies. */
public final class ProjectRoot {
  private static final int FOLDERS_ABOVE_THE_JAR = 5;

  private ProjectRoot() {}

  public static Path find(Map<String, String> environment) {
    String said = environment.get("TRAINYARD_ROOT");
    if (said != null && !said.isEmpty()) {
      return Path.of(said);
    }
    Path folder = jar();
    for (int i = 0; i < FOLDERS_ABOVE_THE_JAR && folder.getParent() != null; i++) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Path jar() {
    try {
      return Path.of(ProjectRoot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
