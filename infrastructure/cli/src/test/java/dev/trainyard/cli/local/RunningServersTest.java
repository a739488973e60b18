package dev.trainyard.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServersTest {
  private static final long ALIVE = ProcessHandle.current().pid();

  @TempDir Path home;

  @Test
  void findsTheOneThatRuns() throws IOException {
    write("demo", ALIVE, "http://127.0.0.1:1");
    assertThat(RunningServers.meant(home)).map(RunningServer::http).contains("http://127.0.0.1:1");
  }

  @Test
  void prefersTheUsualOne() throws IOException {
    write("up-100", ALIVE, "http://127.0.0.1:1");
    write("up", ALIVE, "http://127.0.0.1:2");
    assertThat(RunningServers.meant(home)).map(RunningServer::http).contains("http://127.0.0.1:2");
  }

  @Test
  void doesNotGuessBetweenTwo() throws IOException {
    write("up-100", ALIVE, "http://127.0.0.1:1");
    write("up-200", ALIVE, "http://127.0.0.1:2");
    assertThat(RunningServers.meant(home)).isEmpty();
    assertThat(RunningServers.below(home)).hasSize(2);
  }

  @Test
  void forgetsAServerThatIsDead() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    write("up", gone.pid(), "http://127.0.0.1:1");
    assertThat(RunningServer.in(home.resolve("up"))).isEmpty();
  }

  @Test
  void bearsAFileThatIsHalfWritten() throws IOException {
    Files.writeString(
        Files.createDirectories(home.resolve("up")).resolve("trainyard.json"), "{\"pid\":");
    assertThat(RunningServers.below(home)).isEmpty();
  }

  @Test
  void aHomeThatIsNotThereHoldsNothing() {
    assertThat(RunningServers.below(home.resolve("nowhere"))).isEmpty();
  }

  private void write(String folder, long pid, String http) throws IOException {
    Files.writeString(
        Files.createDirectories(home.resolve(folder)).resolve("trainyard.json"),
        "{\"pid\":%d,\"http\":\"%s\",\"later\":true}".formatted(pid, http));
  }
}
