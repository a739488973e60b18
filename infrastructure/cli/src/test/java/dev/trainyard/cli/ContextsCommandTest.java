package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextsCommandTest {
  @TempDir Path home;
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    server.on("GET /trainyard/v1/projects/ml/jobs?pageSize=50", 200, "{\"jobs\":[]}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aContextThatIsMadeIsUsedByAllCommands() {
    create("prod", "--project", "ml", "--token", "secret", "--format", "json");
    Typed answer = type("jobs", "list");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualToIgnoringNewLines("[]");
    assertThat(server.headers().getFirst()).containsEntry("authorization", "Bearer secret");
  }

  @Test
  void contextMayStandAnywhereAndGoesBeforeTheVariable() {
    create("prod", "--project", "ml");
    create("dev", "--project", "other");
    assertThat(type("--context", "prod", "jobs", "list").exitCode()).isZero();
    assertThat(type("jobs", "list", "--context=prod").exitCode()).isZero();
    assertThat(type("jobs", "list").err()).contains("nothing at");
    Typed byVariable =
        Typed.into(
            Trainyard.commandLine(Places.around(home, "TRAINYARD_CONTEXT", "prod")),
            "jobs",
            "list");
    assertThat(byVariable.exitCode()).isZero();
  }

  @Test
  void anUnknownContextIsBadInputAndNamesThoseThatAreThere() {
    create("prod");
    Typed answer = type("jobs", "list", "--context", "prd");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("There is no context 'prd'. There are prod.");
  }

  @Test
  void listsWithoutTokensAndMarksTheOneInUse() {
    create("prod", "--token", "secret");
    type("contexts", "create", "dev", "--project", "p", "--no-activate");
    assertThat(type("contexts", "list").out().lines())
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("NAME  IN_USE  SERVER"),
            dev -> assertThat(dev).matches("dev +p.*"),
            prod -> assertThat(prod).matches("prod +\\* +http.*\\(set\\).*"));
    assertThat(type("contexts", "describe").out()).contains("name: prod").doesNotContain("secret");
    assertThat(type("contexts", "list", "--format", "value(name)").out()).isEqualTo("dev\nprod\n");
  }

  @Test
  void setsUsesAndDeletes() {
    create("prod", "--project", "a", "--location", "us-east1");
    assertThat(type("contexts", "set", "prod", "--project", "b", "--location=").exitCode())
        .isZero();
    assertThat(type("contexts", "describe", "prod").out())
        .contains("project: b")
        .doesNotContain("location");
    type("contexts", "use", "none");
    assertThat(type("contexts", "describe").err()).contains("No context is in use");
    type("contexts", "use", "prod");
    assertThat(type("contexts", "delete", "prod").exitCode()).isZero();
    assertThat(type("contexts", "list").err()).contains("No contexts.");
  }

  @Test
  void refusesWhatMakesNoSense() {
    create("prod");
    assertThat(type("contexts", "create", "prod").exitCode()).isEqualTo(2);
    assertThat(type("contexts", "create", "none").exitCode()).isEqualTo(2);
    assertThat(type("contexts", "create", "a b").exitCode()).isEqualTo(2);
    assertThat(type("contexts", "create", "b", "--server", "localhost").exitCode()).isEqualTo(2);
    assertThat(type("contexts", "create", "b", "--format", "xml").exitCode()).isEqualTo(2);
    assertThat(type("contexts", "set", "prod").exitCode()).isEqualTo(2);
    assertThat(type("contexts", "use", "gone").exitCode()).isEqualTo(2);
    assertThat(type("contexts").exitCode()).isEqualTo(2);
  }

  private void create(String name, String... more) {
    String[] words = {"contexts", "create", name, "--server", server.address().toString()};
    assertThat(type(TypedWords.with(words, more)).exitCode()).isZero();
  }

  private Typed type(String... words) {
    return Typed.into(Trainyard.commandLine(Places.around(home)), words);
  }
}
