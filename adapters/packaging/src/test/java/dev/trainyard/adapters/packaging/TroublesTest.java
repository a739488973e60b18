package dev.trainyard.adapters.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.packaging.registry.Login;
import dev.trainyard.adapters.packaging.registry.Registries;
import dev.trainyard.application.port.in.PackageCodeUseCase.Outcome;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.ImageName;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroublesTest {
  private static final Base NOTHING = new Base.Nothing();

  @TempDir Path folder;
  private DebianRegistry registry;
  private Workshop workshop;

  @BeforeEach
  void open() throws Exception {
    registry = DebianRegistry.guarded(folder);
    workshop = new Workshop(folder);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void saysThatARegistryDoesNotAllowIt() {
    assertThat(why(NOTHING, name()))
        .startsWith("The image " + name() + " cannot be pushed: ")
        .contains("does not allow it")
        .contains("docker login " + registry.address());
    workshop.loggedIn(new Login(registry.address(), DebianRegistry.USER, "wrong"));
    assertThat(why(NOTHING, name())).contains("docker login");
  }

  @Test
  void pushesAndReadsWithAGivenLogin() {
    workshop.loggedIn(new Login(registry.address(), DebianRegistry.USER, DebianRegistry.PASSWORD));
    assertThat(pack(NOTHING, name())).isInstanceOf(Outcome.Packaged.class);
    ImageName upon = ImageName.of(registry.address() + "/team/upon:1");
    assertThat(pack(new Base.Image(name()), upon)).isInstanceOf(Outcome.Packaged.class);
  }

  @Test
  void findsTheLoginThatDockerKnows() {
    String secret = DebianRegistry.USER + ":" + DebianRegistry.PASSWORD;
    String auth = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    Workshop.write(
        workshop.home().resolve(".docker/config.json"),
        "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(registry.address(), auth));
    assertThat(pack(NOTHING, name())).isInstanceOf(Outcome.Packaged.class);
    ImageName upon = ImageName.of(registry.address() + "/team/upon:1");
    assertThat(pack(new Base.Image(name()), upon)).isInstanceOf(Outcome.Packaged.class);
  }

  @Test
  void asksTheHelperThatDockerNames() {
    Workshop.write(
        workshop.home().resolve(".docker/config.json"),
        "{\"credHelpers\":{\"%s\":\"yard\"}}".formatted(registry.address()));
    assertThat(pack(NOTHING, name())).isInstanceOf(Outcome.Packaged.class);
  }

  @Test
  void saysThatNothingAnswers() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
    }
    ImageName name = ImageName.of("127.0.0.1:" + port + "/team/image:1");
    assertThat(why(NOTHING, name))
        .isEqualTo(
            "The image %s cannot be pushed: nothing answers at 127.0.0.1:%d."
                .formatted(name, port));
    assertThat(pack(new Base.Image(name), name()))
        .isEqualTo(
            new Outcome.BaseAway(
                "The base image %s cannot be read: nothing answers at 127.0.0.1:%d."
                    .formatted(name, port)));
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    assertThat(why(NOTHING, ImageName.of("no-such-host.invalid/team/image:1")))
        .contains("there is no host no-such-host.invalid, or no network");
  }

  @Test
  void saysThatABaseIsUnknown() {
    workshop.loggedIn(new Login(registry.address(), DebianRegistry.USER, DebianRegistry.PASSWORD));
    ImageName missing = ImageName.of(registry.address() + "/bases/python:0");
    assertThat(why(new Base.Image(missing), name()))
        .isEqualTo(
            "The base image %s cannot be read: %s does not know it. Look at its name and tag."
                .formatted(missing, registry.address()));
  }

  @Test
  void refusesToSpeakPlainHttpElsewhere() {
    // why: it leads to this machine, and does not look as if it did
    String elsewhere = registry.address().replace("127.0.0.1", "0.0.0.0");
    workshop.loggedIn(new Login(elsewhere, DebianRegistry.USER, DebianRegistry.PASSWORD));
    assertThat(why(NOTHING, ImageName.of(elsewhere + "/team/image:1")))
        .contains("does not speak TLS with a certificate that Java trusts");
  }

  @Test
  void speaksPlainHttpOnThisMachineAlone() {
    assertThat(Registries.isOnThisMachine("localhost:5000")).isTrue();
    assertThat(Registries.isOnThisMachine("127.0.0.1:5000")).isTrue();
    assertThat(Registries.isOnThisMachine("127.1.2.3")).isTrue();
    assertThat(Registries.isOnThisMachine("localhost.example.com")).isFalse();
    assertThat(Registries.isOnThisMachine("127.0.0.1.example.com:5000")).isFalse();
    assertThat(Registries.isOnThisMachine("gcr.io")).isFalse();
  }

  private String why(Base base, ImageName name) {
    return ((Outcome.Failed) pack(base, name)).why();
  }

  private Outcome pack(Base base, ImageName name) {
    Path code = workshop.folder(Map.of("train.py", "print(1)\n"));
    return workshop.pack(Workshop.script(code, "train.py"), base, new Destination.Registry(name));
  }

  private ImageName name() {
    return ImageName.of(registry.address() + "/team/image:1");
  }
}
