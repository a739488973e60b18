package dev.trainyard.adapters.packaging;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Copy;
import dev.trainyard.domain.packaging.Prebuilt;
import dev.trainyard.domain.packaging.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The layers that come upon a base, the most lasting first: the ground, dependencies, code. Their
 * bytes follow from contents, paths and what is executable.
 *
 * @param scratch a folder that goes when the image is made
 */
record Layers(Recipe recipe, SourceFolder code, Path scratch) {
  private static final FilePermissions ANYONE = FilePermissions.fromOctalString("777");
  private static final FilePermissions FOLDER = FilePermissions.fromOctalString("755");
  private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
  private static final FilePermissions FILE = FilePermissions.fromOctalString("644");

  /** Folders that anyone may write to; and without what gcloud removes from prebuilt images. */
  FileEntriesLayer ground() {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("ground");
    layer.addEntry(scratch, at(Recipe.HOME), ANYONE);
    layer.addEntry(scratch, at(Recipe.WORKING_DIRECTORY), ANYONE);
    if (recipe.base() instanceof Base.Image(var name) && Prebuilt.is(name)) {
      String unwanted = Prebuilt.UNWANTED.replaceFirst("/([^/]+)$", "/.wh.$1");
      layer.addEntry(written("whiteout", ""), at(unwanted), FILE);
    }
    return layer.build();
  }

  FileEntriesLayer dependencies(Path folder) {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("dependencies");
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.sorted().toList()) {
        add(layer, file, Installed.FOLDER + "/" + slashed(folder.relativize(file)));
      }
    } catch (IOException e) {
      throw new PackagingFailedException(folder + " cannot be read: " + e, e);
    }
    return layer.build();
  }

  FileEntriesLayer start(String script) {
    return FileEntriesLayer.builder()
        .setName("start")
        .addEntry(written("start", script), at(Installed.START), PROGRAM)
        .build();
  }

  FileEntriesLayer codeLayer() {
    SortedMap<String, Path> entries = new TreeMap<>();
    for (Copy copy : recipe.copies()) {
      code.below(copy.from()).forEach((path, file) -> entries.put(moved(path, copy), file));
    }
    entries.remove("");
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("code");
    // why: a layer says again what the folders above its files are
    layer.addEntry(scratch, at(Recipe.WORKING_DIRECTORY), ANYONE);
    entries.forEach((path, file) -> add(layer, file, Recipe.WORKING_DIRECTORY + "/" + path));
    return layer.build();
  }

  private static String moved(String path, Copy copy) {
    if (copy.from().equals(copy.to())) {
      return path;
    }
    return copy.to() + path.substring(copy.from().length());
  }

  private static void add(FileEntriesLayer.Builder layer, Path file, String to) {
    FilePermissions permissions =
        Files.isDirectory(file) ? FOLDER : Files.isExecutable(file) ? PROGRAM : FILE;
    layer.addEntry(file, at(to), permissions);
  }

  private Path written(String name, String text) {
    try {
      return Files.writeString(scratch.resolve(name), text);
    } catch (IOException e) {
      throw new PackagingFailedException(scratch + " cannot be written: " + e, e);
    }
  }

  private static AbsoluteUnixPath at(String path) {
    return AbsoluteUnixPath.get(path);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
