package dev.trainyard.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.out.Sources;
import dev.trainyard.domain.packaging.IgnoreRules;
import dev.trainyard.domain.packaging.SourceDistribution;
import dev.trainyard.domain.packaging.SourceTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Folders that are on no disk, and what was written from them. */
public final class InMemorySources implements Sources {
  private final Map<Path, Map<String, String>> folders = new HashMap<>();
  private final Map<Path, byte[]> written = new HashMap<>();
  private boolean readable = true;

  public void put(Path folder, Map<String, String> files) {
    folders.put(folder, Map.copyOf(files));
  }

  /** From now on no folder can be read. */
  public void fail() {
    readable = false;
  }

  /** The files of a folder that no rule leaves out. */
  Map<String, String> files(Path folder) {
    Map<String, String> wanted = new TreeMap<>(folders.getOrDefault(folder, Map.of()));
    IgnoreRules rules =
        Optional.ofNullable(wanted.get(".dockerignore"))
            .map(IgnoreRules::ofDocker)
            .or(() -> Optional.ofNullable(wanted.get(".gcloudignore")).map(IgnoreRules::ofGcloud))
            .orElseGet(IgnoreRules::usual);
    wanted.keySet().removeIf(rules::ignoresFile);
    return wanted;
  }

  public byte[] bytes(Path file) {
    return written.getOrDefault(file, new byte[0]);
  }

  @Override
  public SourceTree look(Path folder) {
    if (!readable) {
      throw new PackagingFailedException(folder + " cannot be read.");
    }
    return new Tree(folders.containsKey(folder), files(folder));
  }

  @Override
  public Path write(SourceDistribution distribution, Path into) {
    Map<String, String> files = files(distribution.folder());
    if (!files.containsKey("setup.py") && !files.containsKey("pyproject.toml")) {
      files.put("setup.py", distribution.root() + files.getOrDefault("requirements.txt", ""));
    }
    Path file = into.resolve(distribution.fileName());
    written.put(file, files.toString().getBytes(UTF_8));
    return file;
  }

  private record Tree(boolean there, Map<String, String> files) implements SourceTree {
    @Override
    public boolean hasFile(String path) {
      return files.containsKey(path);
    }

    @Override
    public boolean hasFolder(String path) {
      return there
          && (path.equals(".") || files.keySet().stream().anyMatch(f -> f.startsWith(path + "/")));
    }

    @Override
    public String text(String path) {
      return files.getOrDefault(path, "");
    }
  }
}
