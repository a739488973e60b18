package dev.trainyard.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.context.Context;
import dev.trainyard.cli.context.ContextFile;
import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.context.Property;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.Typed;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
  @TempDir Path home;

  @Test
  void saysThatJobsCanRunHere() {
    Typed typed = doctor();
    assertThat(typed.out()).contains("Training jobs can run here.").contains("OK    Java");
    assertThat(typed.exitCode()).isZero();
  }

  @Test
  void saysEachThingOnceInTheFormatThatIsWanted() {
    Typed typed = doctor("--format", "jsonl");
    assertThat(typed.out().lines().map(Json::parse))
        .extracting(finding -> finding.path("what").asText())
        .contains("Java", "Python", "container engine", "disk", "Google credentials")
        .doesNotHaveDuplicates();
  }

  @Test
  void tellsAServerThatIsWellFromOneThatIsNot() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.on("GET /q/health/ready", 200, "{\"status\":\"UP\",\"checks\":[]}");
      server.on(
          "GET /q/health/ready",
          503,
          "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"events\",\"status\":\"DOWN\",\"data\":{\"why\":\"no broker\"}}]}");
      String address = server.address().toString();
      assertThat(finding("server", "--server", address).path("found").asText())
          .isEqualTo("healthy at " + address);
      assertThat(finding("server", "--server", address).path("found").asText())
          .isEqualTo("not well at " + address + ": events {\"why\":\"no broker\"}");
    }
  }

  @Test
  void saysThatNoServerAnswersWhereOneIsNamed() {
    assertThat(finding("server", "--server", "http://127.0.0.1:1").path("found").asText())
        .isEqualTo("nothing that is Trainyard answers at http://127.0.0.1:1");
  }

  @Test
  void asksTheServerOfTheContext() {
    Context prod = new Context("prod", Map.of(Property.SERVER, "http://127.0.0.1:1"));
    new ContextFile(Places.around(home).home()).write(Contexts.EMPTY.with(prod).using("prod"));
    assertThat(finding("server").path("found").asText())
        .isEqualTo("nothing that is Trainyard answers at http://127.0.0.1:1");
  }

  @Test
  void seesAnEngineThatDoesNotAnswer() throws Exception {
    Path socket = Path.of("/tmp", "trainyard-doctor-" + ProcessHandle.current().pid());
    try (ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      deaf.bind(UnixDomainSocketAddress.of(socket));
      deaf.close();
      Finding finding =
          new EngineLook().at(Places.around(home, "DOCKER_HOST", "unix://" + socket)).getFirst();
      assertThat(finding.verdict()).isEqualTo(Verdict.NOTE);
      assertThat(finding.found()).startsWith("none answers to this user at " + socket);
    } finally {
      Files.deleteIfExists(socket);
    }
  }

  @Test
  void findsCredentialsWithoutSayingThem() throws Exception {
    Path config = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(config, "{\"auths\":{\"gcr.io\":{\"auth\":\"c2VjcmV0\"}}}");
    assertThat(new CredentialsLook().at(Places.around(home, "HOME", home.toString())).getLast())
        .isEqualTo(Finding.ok("registry credentials", config + ": gcr.io"));
  }

  private JsonNode finding(String what, String... options) {
    String[] words = java.util.Arrays.copyOf(options, options.length + 2);
    words[options.length] = "--format";
    words[options.length + 1] = "jsonl";
    return doctor(words)
        .out()
        .lines()
        .map(Json::parse)
        .filter(finding -> finding.path("what").asText().equals(what))
        .findFirst()
        .orElseThrow();
  }

  private Typed doctor(String... words) {
    return Typed.into(
        new CommandLine(new DoctorCommand(Places.around(home, "HOME", home.toString()))), words);
  }
}
