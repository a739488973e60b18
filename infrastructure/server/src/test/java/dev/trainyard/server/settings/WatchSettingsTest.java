package dev.trainyard.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.service.WatchPace;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchSettingsTest {

  @Test
  void countsListsAtGoogleAndNotAtTheEmulator() {
    assertThat(pace(Map.of("TRAINYARD_VERTEX", "google")).listsPerMinute()).isEqualTo(60);
    assertThat(pace(Map.of()).listsPerMinute()).isEqualTo(WatchPace.UNLIMITED);
    assertThat(pace(Map.of("TRAINYARD_LISTS_PER_MINUTE", "30")).listsPerMinute()).isEqualTo(30);
  }

  @Test
  void looksEverySecondUnlessItIsTold() {
    assertThat(pace(Map.of()).shortest()).hasSeconds(1);
    assertThat(pace(Map.of("TRAINYARD_OBSERVE_EVERY", "500ms")).shortest()).hasMillis(500);
    assertThat(pace(Map.of("TRAINYARD_OBSERVE_EVERY", "2m")).shortest())
        .isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0s", "-1s", "5x"})
  void refusesAPauseThatIsNone(String pause) {
    assertThatThrownBy(() -> pace(Map.of("TRAINYARD_OBSERVE_EVERY", pause)))
        .isInstanceOf(BadSettingException.class)
        .hasMessageStartingWith("TRAINYARD_OBSERVE_EVERY is \"" + pause + "\"");
  }

  @Test
  void refusesTooFewLists() {
    assertThatThrownBy(() -> pace(Map.of("TRAINYARD_LISTS_PER_MINUTE", "1")))
        .hasMessage("TRAINYARD_LISTS_PER_MINUTE is 1; a watcher needs at least 2.");
  }

  private static WatchPace pace(Map<String, String> environment) {
    return WatchSettings.of(Settings.read(environment, new Properties()));
  }
}
