package dev.trainyard.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.simulation.Simulation.Breach;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
  private static final long SEEDS = Long.getLong("trainyard.seeds", 500);
  private static final long SEEDS_FOR_A_BUG = 1000;

  @Test
  void breaksNoLaw() {
    List<Breach> breaches =
        LongStream.range(0, SEEDS)
            .parallel()
            .mapToObj(seed -> new Simulation(seed, Bug.NONE).run())
            .flatMap(Optional::stream)
            .toList();
    assertThat(breaches).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void noticesEachPlantedBug(Bug bug) {
    assertThat(
            LongStream.range(0, SEEDS_FOR_A_BUG)
                .mapToObj(seed -> new Simulation(seed, bug).run())
                .flatMap(Optional::stream)
                .findFirst())
        .isPresent();
  }
}
