package dev.trainyard.emulator.quota;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.assumptions.Assumptions.Undeclared;
import dev.trainyard.emulator.run.crew.Crew;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a job may leave QUEUED. */
public final class Admission {
  // why: a hundred thousand jobs of a sweep need the same, and one copy of it is enough
  private final Interner<Needs> interner = Interners.newWeakInterner();
  private final QuotaBook quotas;
  private final Resources resources;
  private final Undeclared undeclared;

  public Admission(QuotaBook quotas, Resources resources, Undeclared undeclared) {
    this.quotas = quotas;
    this.resources = resources;
    this.undeclared = undeclared;
  }

  /**
   * The way in for a new job; nothing is taken yet.
   *
   * @throws io.grpc.StatusRuntimeException if its persistent resource is not there or does not fit
   */
  public Entry of(CustomJob job, Place place) {
    check(job, place);
    return entry(job, place);
  }

  /** The way in for a job that had been in already, before a restart. */
  public Entry again(CustomJob job, Place place) {
    Entry entry = entry(job, place);
    entry.takeQuota();
    return entry;
  }

  /** The way in for a job that waited before a restart. */
  public Entry entry(CustomJob job, Place place) {
    return new Entry(interner.intern(needs(job, place)), quotas, resources.stock());
  }

  private Needs needs(CustomJob job, Place place) {
    Map<Resource, Long> room = new HashMap<>();
    if (resources.replicas() < Long.MAX_VALUE) {
      room.put(Resource.REPLICAS, Math.min(Crew.size(job), resources.replicas()));
    }
    Optional<PersistentResource> kept = kept(job, place);
    kept.ifPresent(resource -> room.put(Resources.key(resource), (long) Crew.size(job)));
    Map<Resource, Long> quota = new HashMap<>();
    if (kept.isEmpty()) {
      Metrics.of(job.getJobSpec())
          .forEach((metric, amount) -> quota.put(Resource.of(place, metric), amount));
    }
    return new Needs(quota, room, kept.isPresent());
  }

  private Optional<PersistentResource> kept(CustomJob job, Place place) {
    return resources.find(place, job.getJobSpec().getPersistentResourceId());
  }

  private void check(CustomJob job, Place place) {
    String id = job.getJobSpec().getPersistentResourceId();
    Optional<PersistentResource> kept = kept(job, place);
    if (!id.isEmpty() && kept.isEmpty() && undeclared == Undeclared.REFUSED) {
      throw Statuses.of(
          Code.NOT_FOUND,
          "The PersistentResource \"%s\" does not exist."
              .formatted(PersistentResource.name(place, id)));
    }
    kept.ifPresent(resource -> check(job, resource));
  }

  private static void check(CustomJob job, PersistentResource resource) {
    List<Violation> violations = new ArrayList<>();
    for (int pool = 0; pool < job.getJobSpec().getWorkerPoolSpecsCount(); pool++) {
      String asked = job.getJobSpec().getWorkerPoolSpecs(pool).getMachineSpec().getMachineType();
      if (!asked.isEmpty() && !asked.equals(resource.machineType())) {
        violations.add(
            new Violation(
                "job_spec.worker_pool_specs[" + pool + "].machine_spec.machine_type",
                "The PersistentResource \"%s\" has machines of type \"%s\", not \"%s\"."
                    .formatted(resource.id(), resource.machineType(), asked)));
      }
    }
    if (Crew.size(job) > resource.replicas()) {
      violations.add(
          new Violation(
              "job_spec.worker_pool_specs",
              "The PersistentResource \"%s\" has %d machines; %d are asked for."
                  .formatted(resource.id(), resource.replicas(), Crew.size(job))));
    }
    if (!violations.isEmpty()) {
      throw Statuses.invalidArgument(violations);
    }
  }
}
