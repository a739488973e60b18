package dev.trainyard.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  @TempDir Path folder;

  @Test
  void keepsWhatItHoldsThroughARestart() {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      Topic.make(kafka.bootstrapServers(), "kept");
      Topic.send(kafka.bootstrapServers(), "kept", "one".getBytes(UTF_8));
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      Topic.send(kafka.bootstrapServers(), "kept", "two".getBytes(UTF_8));
      assertThat(words(Topic.read(kafka.bootstrapServers(), "kept", 2)))
          .containsExactly("one", "two");
    }
  }

  @Test
  void keepsWhatItHoldsWhenItsProcessIsKilled() throws Exception {
    Child child = Child.start("kafka", folder);
    child.kill();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      assertThat(words(Topic.read(kafka.bootstrapServers(), "proof", 1))).containsExactly("kept");
    }
  }

  @Test
  void sendsWhoeverComesByADetourOnByIt() throws Exception {
    int detour = Ports.lasting();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, List.of(new Detour(detour, detour)));
        Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + detour))) {
      assertThat(admin.describeCluster().nodes().get())
          .extracting(Node::port)
          .containsExactly(detour)
          .doesNotContain(kafka.port());
    }
  }

  @Test
  void takesARecordOfFifteenMebibytes() {
    byte[] large = new byte[15 * 1024 * 1024];
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      Topic.make(kafka.bootstrapServers(), "large");
      Topic.send(kafka.bootstrapServers(), "large", large);
      assertThat(Topic.read(kafka.bootstrapServers(), "large", 1).getFirst()).hasSize(large.length);
    }
  }

  @Test
  void refusesAFolderInUseAndLeavesItsHolderUnharmed() {
    try (EmbeddedKafka first = EmbeddedKafka.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining(folder.toString());
      assertThatThrownBy(() -> Child.start("kafka", folder))
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
      Topic.make(first.bootstrapServers(), "unharmed");
      Topic.send(first.bootstrapServers(), "unharmed", "one".getBytes(UTF_8));
    }
  }

  @Test
  void namesAPortThatIsInUseAndFreesTheFolder() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(Ports.loopback(), 0));
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is in use");
    }
    EmbeddedKafka.start(folder, 0).close();
  }

  private static List<String> words(List<byte[]> values) {
    return values.stream().map(value -> new String(value, UTF_8)).toList();
  }
}
