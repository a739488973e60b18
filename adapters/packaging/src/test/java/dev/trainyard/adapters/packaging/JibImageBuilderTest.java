package dev.trainyard.adapters.packaging;

import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.application.testkit.ImageBuilderContract;
import dev.trainyard.domain.packaging.ImageName;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JibImageBuilderTest implements ImageBuilderContract {
  @TempDir Path folder;
  private DebianRegistry registry;
  private Workshop workshop;

  @BeforeEach
  void open() throws Exception {
    registry = DebianRegistry.open(folder);
    workshop = new Workshop(folder);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Override
  public ImageBuilder builder() {
    return new JibImageBuilder(workshop.settings());
  }

  @Override
  public Path folder(Map<String, String> files) {
    return workshop.folder(files);
  }

  @Override
  public ImageName name(String tag) {
    return ImageName.of(registry.address() + "/team/image:" + tag);
  }

  @Override
  public ImageName base() {
    try {
      return workshop.base(
          registry.address() + "/bases/python:1", Map.of("PYTHON_VERSION", "3.11.9"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
