package dev.trainyard.emulator.run.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {
  private final Buckets buckets = new Buckets(Path.of("/root/buckets"));

  @Test
  void findsObjectsUnderTheirBucket() {
    assertThat(buckets.locate("gs://b/x/y.whl")).isEqualTo(Path.of("/root/buckets/b/x/y.whl"));
    assertThat(buckets.locate("gs://b/out/")).isEqualTo(Path.of("/root/buckets/b/out"));
    assertThat(buckets.locate("gs://b")).isEqualTo(Path.of("/root/buckets/b"));
  }

  @Test
  void takesFilesWhereTheyAre() {
    assertThat(buckets.locate("file:///tmp/a%20b")).isEqualTo(Path.of("/tmp/a b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gs://b/../c/x", "gs://../x", "gs:///x", "gs://./x", "http://b/x", "/x"})
  void refusesWhatLeavesItsBucket(String uri) {
    assertThatThrownBy(() -> buckets.locate(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(uri);
  }
}
