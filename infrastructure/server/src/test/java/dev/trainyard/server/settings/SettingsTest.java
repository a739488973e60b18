package dev.trainyard.server.settings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_HTTP_PORT;
import static dev.trainyard.server.settings.Setting.TRAINYARD_KAFKA_PORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void namesEveryUnknownSetting() {
    assertThatThrownBy(
            () -> read(Map.of("TRAINYARD_KAFKA_BOOTSTRAP", "x", "TRAINYARD_ANY", "y", "HOME", "/")))
        .isInstanceOf(BadSettingException.class)
        .hasMessageStartingWith("TRAINYARD_ANY, TRAINYARD_KAFKA_BOOTSTRAP: no such setting.")
        .hasMessageContaining("TRAINYARD_KAFKA_BOOTSTRAP_SERVERS");
  }

  @Test
  void namesTheSettingThatIsNoNumber() {
    Settings settings = read(Map.of("TRAINYARD_HTTP_PORT", "eighty"));
    assertThatThrownBy(() -> settings.port(TRAINYARD_HTTP_PORT, 8080))
        .hasMessage("TRAINYARD_HTTP_PORT is \"eighty\", which is not a whole number.");
  }

  @Test
  void movesDefaultPortsByTheOffsetButNotThoseThatAreSet() {
    Settings settings =
        read(Map.of("TRAINYARD_PORT_OFFSET", "100", "TRAINYARD_KAFKA_PORT", "19092"));
    assertThat(settings.port(TRAINYARD_HTTP_PORT, 8080)).isEqualTo(8180);
    assertThat(settings.port(TRAINYARD_KAFKA_PORT, 9092)).isEqualTo(19092);
  }

  @Test
  void refusesAPortBeyondTheLast() {
    Settings settings = read(Map.of("TRAINYARD_PORT_OFFSET", "60000"));
    assertThatThrownBy(() -> settings.port(TRAINYARD_HTTP_PORT, 8080))
        .hasMessageStartingWith("TRAINYARD_HTTP_PORT");
  }

  @Test
  void asksForADefaultParentWithGoogle() {
    Settings settings = read(Map.of("TRAINYARD_VERTEX", "google"));
    assertThatThrownBy(settings::defaultParent)
        .hasMessageStartingWith("TRAINYARD_DEFAULT_PARENT is missing");
  }

  @Test
  void refusesAnotherVertexThanTheTwo() {
    Settings settings = read(Map.of("TRAINYARD_VERTEX", "gogle"));
    assertThatThrownBy(settings::isGoogle)
        .hasMessage("TRAINYARD_VERTEX is \"gogle\"; it is emulator or google.");
  }

  @Test
  void knowsProjectsByTheirNumbers() {
    Settings settings =
        read(Map.of("TRAINYARD_PROJECT_NUMBERS", "my-project=12, example.com:p=34"));
    assertThat(settings.projectsByNumber())
        .isEqualTo(Map.of("12", "my-project", "34", "example.com:p"));
    assertThat(read(Map.of()).projectsByNumber()).isEmpty();
  }

  @Test
  void refusesAProjectWithoutANumber() {
    Settings settings = read(Map.of("TRAINYARD_PROJECT_NUMBERS", "a=1,b"));
    assertThatThrownBy(settings::projectsByNumber)
        .hasMessage("TRAINYARD_PROJECT_NUMBERS has \"b\"; say PROJECT=NUMBER,...");
  }

  @Test
  void letsAPropertyWinOverTheEnvironment() {
    Properties properties = new Properties();
    properties.setProperty("trainyard.http.port", "1");
    assertThat(
            Settings.read(Map.of("TRAINYARD_HTTP_PORT", "2"), properties)
                .port(TRAINYARD_HTTP_PORT, 3))
        .isEqualTo(1);
  }

  private static Settings read(Map<String, String> environment) {
    return Settings.read(environment, new Properties());
  }
}
