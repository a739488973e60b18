package dev.trainyard.adapters.packaging.files;

import dev.trainyard.domain.packaging.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;

record FolderTree(SourceFolder folder) implements SourceTree {
  @Override
  public boolean hasFile(String path) {
    return Files.isRegularFile(file(path)) && !folder.rules().ignoresFile(path);
  }

  @Override
  public boolean hasFolder(String path) {
    return Files.isDirectory(file(path))
        && (path.equals(".") || !folder.rules().ignoresFolder(path));
  }

  @Override
  public String text(String path) {
    return SourceFolder.read(file(path));
  }

  private Path file(String path) {
    return folder.root().resolve(path);
  }
}
