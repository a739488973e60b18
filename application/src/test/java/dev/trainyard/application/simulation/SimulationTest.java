package dev.trainyard.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.simulation.Simulation.Breach;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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
    List<Breach> breaches =
        LongStream.range(0, SEEDS)
            .parallel()
            .mapToObj(seed -> new Simulation(seed, Bug.NONE).run())
            .flatMap(Optional::stream)
            .limit(3)
            .toList();
    assertThat(breaches).isEmpty();
  }

  @Test
  void playsASeedTheSameWayEachTime() {
    for (long seed = 0; seed < 20; seed++) {
      Simulation first = new Simulation(seed, Bug.NONE);
      Simulation second = new Simulation(seed, Bug.NONE);
      assertThat(first.run()).isEqualTo(second.run());
      assertThat(first.trace()).isEqualTo(second.trace());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void noticesEachPlantedBug(Bug bug) {
    Optional<Breach> first =
        LongStream.range(0, SEEDS_FOR_A_BUG)
            .mapToObj(seed -> new Simulation(seed, bug).run())
            .flatMap(Optional::stream)
            .findFirst();
    assertThat(first).isPresent();
    first.ifPresent(breach ->
        System.out.printf("%s is noticed by seed %d: law %s%n", bug, breach.seed(), breach.law()));
  }
}
