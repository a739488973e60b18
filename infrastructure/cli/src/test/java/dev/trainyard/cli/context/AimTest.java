package dev.trainyard.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.testkit.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AimTest {
  private static final Context PROD =
      new Context(
          "prod",
          Map.of(
              Property.SERVER, "https://prod.example",
              Property.PROJECT, "of-the-context",
              Property.TOKEN, "secret",
              Property.FORMAT, "json"));

  @TempDir Path home;

  @Test
  void aFlagGoesBeforeAVariableAndThatBeforeTheContext() {
    assertThat(aim(Map.of(Property.PROJECT, "flag"), "TRAINYARD_PROJECT", "variable").project())
        .isEqualTo("flag");
    assertThat(aim(Map.of(), "TRAINYARD_PROJECT", "variable").project()).isEqualTo("variable");
    assertThat(aim(Map.of()).project()).isEqualTo("of-the-context");
    assertThat(aim(Map.of()).format()).isEqualTo("json");
  }

  @Test
  void gcloudsVariablesAreUnderstoodAfterOurOwn() {
    assertThat(aim(Map.of(), "CLOUDSDK_CORE_PROJECT", "g").project()).isEqualTo("g");
    assertThat(aim(Map.of(), "CLOUDSDK_CORE_PROJECT", "g", "TRAINYARD_PROJECT", "t").project())
        .isEqualTo("t");
    assertThat(aim(Map.of(), "CLOUDSDK_AI_REGION", "europe-west4").location())
        .isEqualTo("europe-west4");
  }

  @Test
  void withoutAnyOfThemItIsTheServerHereOrTheUsualOne() throws Exception {
    Aim aim = new Aim(Places.around(home), Map.of(), Context.NONE);
    assertThat(aim.endpoint()).hasToString("http://127.0.0.1:8080");
    assertThat(aim.project()).isEqualTo("demo");
    assertThat(aim.location()).isEqualTo("us-central1");
    Path up = Files.createDirectories(home.resolve("up"));
    Files.writeString(
        up.resolve("trainyard.json"),
        "{\"pid\":%d,\"http\":\"http://127.0.0.1:8180\"}".formatted(ProcessHandle.current().pid()));
    assertThat(aim.endpoint()).hasToString("http://127.0.0.1:8180");
  }

  @Test
  void aContextsTokenGoesToItsServerAlone() {
    assertThat(aim(Map.of()).endpoint().token()).isEqualTo("secret");
    assertThat(aim(Map.of(Property.SERVER, "http://other.example")).endpoint().token()).isEmpty();
    assertThat(
            aim(Map.of(Property.SERVER, "http://other.example"), "TRAINYARD_TOKEN", "mine")
                .endpoint()
                .token())
        .isEqualTo("mine");
  }

  @Test
  void aTokenCommandIsAskedEachTime() {
    assertThat(withCommand("printf 'fresh\\n'").endpoint().token()).isEqualTo("fresh");
    assertThatThrownBy(() -> withCommand("exit 3").endpoint())
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("exit code 3");
  }

  @Test
  void aTokenWithoutAServerIsRefused() {
    assertThatThrownBy(() -> new Context("a", Map.of()).with(Map.of(Property.TOKEN, "x")))
        .hasMessageContaining("--server");
  }

  private Aim withCommand(String command) {
    Map<Property, String> properties =
        Map.of(Property.SERVER, "https://prod.example", Property.TOKEN_COMMAND, command);
    return new Aim(Places.around(home), Map.of(), new Context("prod", properties));
  }

  private Aim aim(Map<Property, String> flags, String... variables) {
    return new Aim(Places.around(home, variables), flags, PROD);
  }

  @Test
  void refusesATokenOfSeveralLinesWithoutShowingIt() {
    assertThatThrownBy(() ->
            aim(
                    Map.of(Property.SERVER, "http://other.example"),
                    "TRAINYARD_TOKEN",
                    "WARNING\nsecret")
                .endpoint())
        .hasMessageContaining("TRAINYARD_TOKEN")
        .hasMessageNotContaining("secret");
  }
}
