package dev.trainyard.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {
  @TempDir Path folder;

  @Test
  void startsBothOrNone() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(Ports.loopback(), 0));
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedServers.start(folder, port, 0))
          .isInstanceOf(CannotStartException.class);
      assertThatThrownBy(() -> EmbeddedServers.start(folder, 0, port))
          .isInstanceOf(CannotStartException.class);
    }
    try (EmbeddedServers servers = EmbeddedServers.start(folder, 0, 0)) {
      EmbeddedPostgresTest.run(servers.postgres(), "select 1");
      Topic.make(servers.kafka().bootstrapServers(), "there");
      assertThat(Topic.read(servers.kafka().bootstrapServers(), "there", 0)).isEmpty();
    }
  }
}
