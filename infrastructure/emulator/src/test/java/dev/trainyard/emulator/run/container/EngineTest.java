package dev.trainyard.emulator.run.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"unix:///no/such/socket", "tcp://127.0.0.1:2375", "ssh://elsewhere"})
  void findsNoEngineThatIsNotOnThisMachine(String host) {
    assertThat(Engine.find(Map.of("DOCKER_HOST", host), "owner")).isNull();
  }

  @Test
  void findsNoEngineBehindASocketThatNobodyListensOn() throws Exception {
    Path dead = Files.createFile(folder.resolve("docker.sock"));

    assertThat(Engine.find(Map.of("DOCKER_HOST", "unix://" + dead), "owner")).isNull();
  }

  @Test
  void looksInTheUsersOwnFolderToo() throws Exception {
    Path socket = Files.createFile(folder.resolve("docker.sock"));

    assertThat(Sockets.of(Map.of("XDG_RUNTIME_DIR", folder.toString()))).contains(socket);
  }
}
