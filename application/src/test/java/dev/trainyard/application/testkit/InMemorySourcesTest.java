package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Sources;
import java.nio.file.Path;
import java.util.Map;

final class InMemorySourcesTest implements SourcesContract {
  private final InMemorySources sources = new InMemorySources();
  private int folders;

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Path folder(Map<String, String> files) {
    Path folder = Path.of("folders", String.valueOf(folders++));
    sources.put(folder, files);
    return folder;
  }

  @Override
  public Path nowhere() {
    return Path.of("nowhere");
  }

  @Override
  public byte[] bytes(Path file) {
    return sources.bytes(file);
  }
}
