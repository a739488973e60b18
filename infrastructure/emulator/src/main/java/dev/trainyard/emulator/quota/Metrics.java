package dev.trainyard.emulator.quota;

import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.Scheduling.Strategy;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.emulator.run.crew.Crew;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a job uses of Vertex's quotas for training, by the names of their metrics. */
public final class Metrics {
  static final String SERVICE = "aiplatform.googleapis.com/";

  static final String TRAINING = "custom_model_training_";
  static final String PREEMPTIBLE = "preemptible_";

  private static final Set<String> COMMON_FAMILIES = Set.of("n1", "e2");

  private final Map<String, Long> amounts = new TreeMap<>();
  private final String prefix;

  private Metrics(String prefix) {
    this.prefix = prefix;
  }

  /** How much of each. */
  public static Map<String, Long> of(CustomJobSpec spec) {
    Metrics metrics = new Metrics(TRAINING + (isPreemptible(spec) ? PREEMPTIBLE : ""));
    spec.getWorkerPoolSpecsList().forEach(metrics::add);
    return metrics.amounts;
  }

  private static boolean isPreemptible(CustomJobSpec spec) {
    Strategy strategy = spec.getScheduling().getStrategy();
    return strategy == Strategy.SPOT
        || strategy == Strategy.LOW_COST
        || strategy == Strategy.FLEX_START;
  }

  private void add(WorkerPoolSpec pool) {
    long replicas = Crew.replicas(pool);
    MachineSpec machine = pool.getMachineSpec();
    add(Chips.metric(machine, Catalog.vertex()), replicas * Chips.of(machine, Catalog.vertex()));
    add(cpus(Chips.family(machine)), replicas * Vcpus.of(machine.getMachineType()));
  }

  private void add(String name, long amount) {
    if (amount > 0) {
      amounts.merge(prefix + name, amount, Long::sum);
    }
  }

  /**
   * @param family such as {@code n1}
   */
  static String cpus(String family) {
    return COMMON_FAMILIES.contains(family) ? "cpus" : family + "_cpus";
  }
}
