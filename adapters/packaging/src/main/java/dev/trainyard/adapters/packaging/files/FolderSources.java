package dev.trainyard.adapters.packaging.files;

import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.out.Sources;
import dev.trainyard.domain.packaging.Recipe;
import dev.trainyard.domain.packaging.SourceDistribution;
import dev.trainyard.domain.packaging.SourceTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders on the disks of this machine. */
public final class FolderSources implements Sources {
  @Override
  public SourceTree look(Path folder) {
    return new FolderTree(SourceFolder.at(folder));
  }

  @Override
  public Path write(SourceDistribution distribution, Path into) {
    Path file = into.resolve(distribution.fileName());
    try {
      Files.createDirectories(into);
      Path half = Files.createTempFile(into, ".sdist", ".tmp");
      try {
        try (OutputStream out = Files.newOutputStream(half)) {
          write(distribution, file, out);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new PackagingFailedException(file + " cannot be written: " + e, e);
    }
    return file;
  }

  private static void write(SourceDistribution distribution, Path file, OutputStream out)
      throws IOException {
    SortedMap<String, Path> files = SourceFolder.at(distribution.folder()).below(".");
    files.values().removeIf(Files::isDirectory);
    files.keySet().removeIf(name -> name.equals("PKG-INFO"));
    Path made = file.toAbsolutePath().normalize();
    // why: an earlier one may lie in the folder itself, as the one that is being written does
    files.values().removeIf(each -> each.toAbsolutePath().normalize().equals(made));
    files.keySet().removeIf(name -> name.matches("(?:.*/)?\\.sdist\\d+\\.tmp"));
    Map<String, String> texts = new TreeMap<>();
    texts.put(
        "PKG-INFO",
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n"
            .formatted(distribution.name(), distribution.version()));
    if (!isProject(distribution.folder())) {
      texts.put("setup.py", setup(distribution, files.containsKey("requirements.txt")));
    }
    new SourceArchive(distribution).write(files, texts, out);
  }

  // why: many a pyproject.toml only holds the settings of a linter
  private static boolean isProject(Path folder) {
    SourceTree tree = new FolderTree(SourceFolder.at(folder));
    return Recipe.isProject(tree)
        || tree.hasFile("pyproject.toml") && tree.text("pyproject.toml").contains("[build-system]");
  }

  private static String setup(SourceDistribution distribution, boolean requires) {
    String required =
        requires
            ? "[line.strip() for line in open('requirements.txt', encoding='utf-8')\n"
                + "                        if line.strip() and line.strip()[0] not in '#-']"
            : "[]";
    return """
    from setuptools import find_namespace_packages, setup

    setup(
        name='%s',
        version='%s',
        packages=find_namespace_packages(),
        py_modules=[path.stem for path in __import__('pathlib').Path().glob('*.py')
                    if path.stem != 'setup'],
        include_package_data=True,
        package_data={'': ['*']},
        install_requires=%s,
    )
    """
        .formatted(distribution.name(), distribution.version(), required);
  }
}
