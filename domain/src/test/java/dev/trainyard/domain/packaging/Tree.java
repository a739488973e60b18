package dev.trainyard.domain.packaging;

import java.util.Map;

/** A folder that is nowhere: its files and their texts. */
record Tree(Map<String, String> files) implements SourceTree {
  static Tree of(String... files) {
    return new Tree(
        java.util.Arrays.stream(files)
            .collect(java.util.stream.Collectors.toMap(file -> file, _ -> "")));
  }

  @Override
  public boolean hasFile(String path) {
    return files.containsKey(path);
  }

  @Override
  public boolean hasFolder(String path) {
    return path.equals(".") || files.keySet().stream().anyMatch(f -> f.startsWith(path + "/"));
  }

  @Override
  public String text(String path) {
    return java.util.Objects.requireNonNull(files.get(path));
  }
}
