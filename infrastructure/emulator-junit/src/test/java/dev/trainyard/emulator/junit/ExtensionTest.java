package dev.trainyard.emulator.junit;

import static dev.trainyard.emulator.junit.Jobs.PARENT;
import static dev.trainyard.emulator.junit.Jobs.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import dev.trainyard.emulator.Emulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class ExtensionTest {
  private static final List<Path> FOLDERS = new CopyOnWriteArrayList<>();
  private static final List<Integer> PORTS = new CopyOnWriteArrayList<>();

  @BeforeEach
  void forget() {
    FOLDERS.clear();
    PORTS.clear();
  }

  private static void see(Vertex vertex) {
    FOLDERS.add(vertex.running().state());
    PORTS.add(vertex.port());
    assertThat(FOLDERS.getLast()).isDirectory();
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static void succeed(Class<?> tests, int number) {
    run(tests).assertStatistics(all -> all.started(number).succeeded(number));
    assertThat(FOLDERS).hasSize(number).noneMatch(Files::exists);
  }

  @Test
  void sharesOneEmulatorInAClass() {
    succeed(Shared.class, 2);
    assertThat(PORTS).hasSize(2).containsOnly(PORTS.getFirst());
  }

  @Test
  void sharesItWithTheClassesWithin() {
    succeed(Outer.class, 2);
    assertThat(PORTS).hasSize(2).containsOnly(PORTS.getFirst());
  }

  @Test
  void givesEachTestAFreshEmulator() {
    succeed(Fresh.class, 2);
    assertThat(FOLDERS).doesNotHaveDuplicates();
  }

  @Test
  void givesATestAloneItsEmulator() {
    succeed(Lonely.class, 1);
  }

  @Test
  void givesEachTestItsOwnFromAFieldOfTheInstance() {
    succeed(OfTheInstance.class, 2);
    assertThat(FOLDERS).doesNotHaveDuplicates();
  }

  @VertexEmulator
  static class Shared {
    @BeforeAll
    static void isThereBeforeAll(Emulator emulator) {
      assertThat(emulator.port()).isPositive();
    }

    @Test
    void seesWhatOnlyItCreates(Vertex vertex, JobServiceClient jobs) {
      see(vertex);
      jobs.createCustomJob(PARENT, training());
      assertThat(jobs.listCustomJobs(PARENT).iterateAll()).hasSize(1);
    }

    @Test
    void seesWhatOnlyItCreatesToo(RunningVertex vertex, JobServiceSettings settings) {
      seesWhatOnlyItCreates(vertex, vertex.jobs());
      assertThat(settings.getEndpoint()).isEqualTo(vertex.endpoint());
    }
  }

  @VertexEmulator
  static class Outer {
    @Test
    void one(Vertex vertex) {
      see(vertex);
    }

    @Nested
    class Inner {
      @Test
      void two(Vertex vertex) {
        see(vertex);
      }
    }
  }

  @VertexEmulator(fresh = true)
  static class Fresh {
    @Test
    void one(Vertex vertex) {
      see(vertex);
    }

    @Test
    void two(Vertex vertex) {
      see(vertex);
    }
  }

  static class Lonely {
    @VertexEmulator
    @Test
    void alone(Vertex vertex) {
      see(vertex);
    }
  }

  static class OfTheInstance {
    @RegisterExtension final VertexEmulatorExtension vertex = VertexEmulatorExtension.noop();

    @Test
    void one() {
      see(vertex);
    }

    @Test
    void two() {
      see(vertex);
    }
  }
}
