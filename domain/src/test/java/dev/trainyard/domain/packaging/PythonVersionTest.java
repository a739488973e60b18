package dev.trainyard.domain.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonVersionTest {

  @ParameterizedTest
  @CsvSource({"3.11, 3.11", "3.11.4, 3.11", "3.13.0rc1, 3.13"})
  void readsWhatImagesSay(String text, String version) {
    assertThat(PythonVersion.of(text).orElseThrow()).hasToString(version);
  }

  @ParameterizedTest
  @CsvSource({
    "us-docker.pkg.dev/vertex-ai/training/tf-cpu.2-17.py310:latest, 3.10",
    "europe-docker.pkg.dev/vertex-ai/training/pytorch-gpu.2-4.py38, 3.8",
    "gcr.io/p/x-cp312, 3.12"
  })
  void readsTheNamesOfPrebuiltImages(String image, String version) {
    assertThat(PythonVersion.inNameOf(ImageName.of(image)).orElseThrow()).hasToString(version);
  }

  @Test
  void doesNotGuess() {
    assertThat(PythonVersion.of("three")).isEmpty();
    assertThat(PythonVersion.inNameOf(ImageName.of("python:3.11"))).isEmpty();
    assertThat(PythonVersion.inNameOf(ImageName.of("gcr.io/p/happy310"))).isEmpty();
  }

  @Test
  void knowsPrebuiltImagesAsGcloudDoes() {
    assertThat(Prebuilt.is(ImageName.of("us-docker.pkg.dev/vertex-ai/training/tf-cpu.2-17.py310")))
        .isTrue();
    assertThat(Prebuilt.is(ImageName.of("us-docker.pkg.dev/p/training/tf-cpu.2-17.py310")))
        .isFalse();
  }
}
