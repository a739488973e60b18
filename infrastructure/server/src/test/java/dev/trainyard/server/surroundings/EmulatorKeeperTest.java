package dev.trainyard.server.surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmulatorKeeperTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private final List<Process> started = new CopyOnWriteArrayList<>();
  private final List<Integer> ports = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void startsItAgainOnItsPortAlsoAfterAStartThatFailed() {
    try (EmulatorKeeper keeper = new EmulatorKeeper(start(7), this::startAtSecondTry, AT_ONCE)) {
      keeper.begin();
      started.getFirst().destroyForcibly();
      await().until(() -> started.size() == 2);
      started.get(1).destroyForcibly();
      await().until(() -> started.size() == 3);
      assertThat(ports).startsWith(7, 7, 7).containsOnly(7);
    }
    assertThat(started).noneMatch(Process::isAlive);
  }

  @Test
  void startsNothingThatEndsWhenTheServerDoes() {
    EmulatorKeeper keeper = new EmulatorKeeper(start(7), this::start, Duration.ofMinutes(1));
    keeper.begin();
    started.getFirst().destroyForcibly();
    keeper.close();
    assertThat(started).hasSize(1);
  }

  private RunningEmulator startAtSecondTry(int port) {
    ports.add(port);
    if (ports.size() == 1) {
      throw new IllegalStateException("not yet");
    }
    return start(port);
  }

  private RunningEmulator start(int port) {
    try {
      Process process = new ProcessBuilder("sleep", "300").start();
      started.add(process);
      return new RunningEmulator(process.toHandle(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
