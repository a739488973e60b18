package dev.trainyard.domain.rules;

import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.CustomJobSpec;
import java.util.List;

/** What Vertex asks of a {@code CustomJob}, checked without asking Vertex. */
public final class CustomJobRules {
  private CustomJobRules() {}

  /**
   * Finds everything that is wrong with a request, not only the first. Of more than 1000 violations
   * the rest is only counted.
   */
  public static Findings check(CustomJob request, Place place) {
    Notes notes = new Notes();
    Scope root = Scope.root(notes);
    Scope jobSpec = root.at("job_spec");
    CustomJobSpec spec = request.jobSpec();
    List<Pool> pools = Pool.of(spec, jobSpec);

    TextRules.check(request, root);
    RequestRules.checkName(request.displayName(), root.at("display_name"));
    PoolRules.check(spec, pools, jobSpec);
    checkMachines(pools, place, jobSpec);
    SchedulingRules.check(spec.scheduling(), pools, jobSpec);
    LabelRules.check(request.labels(), root.at("labels"));
    checkTasks(pools);
    RequestRules.checkPlace(place, root.at("parent"));
    RequestRules.checkKey(request.encryptionSpec(), place, root.at("encryption_spec"));
    NetworkRules.check(spec.networking(), jobSpec);
    TraceRules.check(spec, place, jobSpec);
    PersistentResourceRules.check(spec.persistentResourceId(), pools, jobSpec);
    return notes.findings();
  }

  private static void checkMachines(List<Pool> pools, Place place, Scope jobSpec) {
    pools.forEach(MachineRules::check);
    pools.forEach(pool -> AcceleratorRules.check(pool, place.location()));
    TpuRules.check(pools, jobSpec);
    pools.forEach(DiskRules::check);
    pools.forEach(MountRules::check);
    pools.forEach(ReservationRules::check);
  }

  private static void checkTasks(List<Pool> pools) {
    for (Pool pool : pools) {
      if (pool.spec().task() != null) {
        TaskRules.check(pool.spec().task(), TaskRules.scopeOf(pool.spec().task(), pool.at()));
      }
    }
    TaskRules.checkArgs(pools);
  }
}
