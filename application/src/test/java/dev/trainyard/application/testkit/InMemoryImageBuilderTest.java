package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.domain.packaging.ImageName;
import java.nio.file.Path;
import java.util.Map;

final class InMemoryImageBuilderTest implements ImageBuilderContract {
  private final InMemorySources sources = new InMemorySources();
  private final InMemoryImageBuilder builder = new InMemoryImageBuilder(sources);
  private int folders;

  @Override
  public ImageBuilder builder() {
    return builder;
  }

  @Override
  public Path folder(Map<String, String> files) {
    Path folder = Path.of("folders", String.valueOf(folders++));
    sources.put(folder, files);
    return folder;
  }

  @Override
  public ImageName name(String tag) {
    return ImageName.of("gcr.io/p/image:" + tag);
  }

  @Override
  public ImageName base() {
    ImageName base = ImageName.of("python:3.11");
    builder.addBase(base);
    return base;
  }
}
