package dev.trainyard.adapters.vertex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VertexSettingsTest {
  @Test
  void findsGooglesHostOfEachLocation() {
    VertexSettings google = VertexSettings.google("yard");
    assertThat(google.addressOf("us-central1"))
        .isEqualTo("us-central1-aiplatform.googleapis.com:443");
    assertThat(google.isSecure()).isTrue();
  }

  @Test
  void findsTheEmulatorForEachLocation() {
    VertexSettings emulator = VertexSettings.emulator("localhost:8090", "yard");
    assertThat(emulator.addressOf("us-central1")).isEqualTo("localhost:8090");
    assertThat(emulator.isSecure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Yard", "a b", "a\"b", "-a"})
  void refusesAYardThatIsNoLabel(String yard) {
    assertThatThrownBy(() -> VertexSettings.google(yard))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("yard has 1 to 63");
  }

  @Test
  void refusesToWaitForEverOrNotAtAll() {
    VertexSettings settings = VertexSettings.google("yard");
    assertThatThrownBy(() -> settings.withDeadlines(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings.withPageSize(1001))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
