package dev.trainyard.emulator.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import dev.trainyard.emulator.CodeImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JibTest {
  @TempDir Path folder;
  @TempDir Path cache;
  @TempDir Path otherCache;

  @Test
  void pushesAnImageAndBuildsAnotherUponIt() throws Exception {
    try (RegistryHouse house = new RegistryHouse(folder)) {
      JibContainer base =
          new CodeImage(cache)
              .dependency("python/tool.py", "WORD = 1\n")
              .code("a.py", "a")
              .push(house.endpoint, "gcr.io/demo/base:1", "echo");
      CodeImage next = new CodeImage(otherCache).code("b.py", "b");
      var from =
          Jib.from(
              RegistryImage.named(ImageReference.parse(house.endpoint + "/gcr.io/demo/base:1")));

      JibContainer pushed =
          next.push(
              next.on(from, "python3", "b.py"),
              house.endpoint,
              "us-docker.pkg.dev/demo/images/train:1");

      assertThat(pushed.getDigest()).isNotEqualTo(base.getDigest());
      assertThat(house.get("/v2/us-docker.pkg.dev/demo/images/train/manifests/1").body())
          .contains("sha256");
      assertThat(house.get("/v2/_catalog").body())
          .contains("[\"gcr.io/demo/base\",\"us-docker.pkg.dev/demo/images/train\"]");
    }
  }
}
