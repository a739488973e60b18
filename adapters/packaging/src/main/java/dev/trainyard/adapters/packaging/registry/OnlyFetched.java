package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.api.DockerClient;
import com.google.cloud.tools.jib.api.ImageDetails;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.image.ImageTarball;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Stands for an engine and takes nothing, so that Jib does no more than fetch the base's layers.
 */
public final class OnlyFetched implements DockerClient {
  @Override
  public boolean supported(Map<String, String> parameters) {
    return true;
  }

  @Override
  public String load(ImageTarball imageTarball, Consumer<Long> writtenByteCountListener) {
    return "";
  }

  @Override
  public void save(ImageReference image, Path output, Consumer<Long> writtenByteCountListener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ImageDetails inspect(ImageReference image) {
    throw new UnsupportedOperationException();
  }
}
