package dev.trainyard.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.simulation.Simulation.Breach;
import dev.trainyard.application.testkit.AtOnce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code -Dtrainyard.seeds=N} plays so many, {@code -Dtrainyard.seed=N} that one and prints all of
 * it.
 */
class SimulationTest {
  private static final long SEEDS = Long.getLong("trainyard.seeds", 10_000);
  private static final long SEEDS_FOR_A_BUG = 1000;

  @Test
  void breaksNoLaw() {
    Long one = Long.getLong("trainyard.seed");
    if (one != null) {
      Simulation simulation = new Simulation(one, Bug.NONE);
      Optional<Breach> breach = simulation.run();
      System.out.println(simulation.trace());
      assertThat(breach).isEmpty();
      return;
    }
    assertThat(Seeds.play(SEEDS, Bug.NONE, 3)).isEmpty();
  }

  @Test
  void playsASeedTheSameWayEachTime() {
    List<String> once = AtOnce.inParallel(20, SimulationTest::storyOf);
    assertThat(AtOnce.inParallel(20, SimulationTest::storyOf)).isEqualTo(once);
  }

  private static String storyOf(int seed) {
    Simulation simulation = new Simulation(seed, Bug.NONE);
    return simulation.run() + simulation.trace();
  }

  @ParameterizedTest
  @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void noticesEachPlantedBug(Bug bug) {
    List<Breach> first = Seeds.play(SEEDS_FOR_A_BUG, bug, 1);
    assertThat(first).hasSize(1);
    first.forEach(breach ->
        System.out.printf("%s is noticed by seed %d: law %s%n", bug, breach.seed(), breach.law()));
  }
}
