package dev.trainyard.cli.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.packaging.ImageName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalVertexTest {
  @ParameterizedTest
  @CsvSource({
    "gcr.io/demo/a, true",
    "europe-docker.pkg.dev/demo/r/a:1, true",
    "127.0.0.1:8090/a, true",
    "localhost:8090/me/a:1, true",
    "localhost:5000/a, false",
    "docker.io/me/a, false",
    "registry.example:8090/a, false"
  })
  void keepsWhatGoogleWouldAndWhatNamesIt(String image, boolean isKept) {
    LocalVertex local = new LocalVertex("127.0.0.1:8090", false, true);
    assertThat(local.keeps(ImageName.of(image))).isEqualTo(isKept);
  }
}
