package dev.trainyard.emulator;

import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.quota.PersistentResource;
import dev.trainyard.emulator.quota.Quotas;
import dev.trainyard.emulator.run.job.Pace;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator behaves at first.
 *
 * @param virtualFrom when its time begins, if it is turned by hand; {@code null} for real time
 * @param fates makes its fates from those that everybody knows, in which all jobs succeed
 * @param resources its persistent resources
 */
public record Conduct(
    Pace pace,
    @Nullable Instant virtualFrom,
    UnaryOperator<Fates> fates,
    Quotas quotas,
    List<PersistentResource> resources,
    Assumptions assumptions) {
  public static final Conduct USUAL =
      new Conduct(
          Pace.DEFAULT,
          null,
          UnaryOperator.identity(),
          Quotas.UNLIMITED,
          List.of(),
          Assumptions.USUAL);

  public Conduct {
    resources = List.copyOf(resources);
  }

  /** What becomes of a job for which nothing else is said. */
  public Fate usualFate() {
    return Fate.success(pace.provisioning(), pace.running());
  }

  public Conduct withPace(Pace pace) {
    return new Conduct(pace, virtualFrom, fates, quotas, resources, assumptions);
  }

  /** Its time stands still until it is turned. */
  public Conduct withVirtualTime(Instant start) {
    return new Conduct(pace, start, fates, quotas, resources, assumptions);
  }

  public Conduct withFates(UnaryOperator<Fates> fates) {
    return new Conduct(pace, virtualFrom, fates, quotas, resources, assumptions);
  }

  public Conduct withQuotas(Quotas quotas) {
    return new Conduct(pace, virtualFrom, fates, quotas, resources, assumptions);
  }

  public Conduct withResources(List<PersistentResource> resources) {
    return new Conduct(pace, virtualFrom, fates, quotas, resources, assumptions);
  }

  public Conduct withAssumptions(Assumptions assumptions) {
    return new Conduct(pace, virtualFrom, fates, quotas, resources, assumptions);
  }
}
