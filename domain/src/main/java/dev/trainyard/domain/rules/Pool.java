package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.catalog.Machine;
import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.CustomJobSpec;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.ReservationAffinity;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pool that is not skipped, where it stands in the request, and its machine.
 *
 * @param asked what was asked for; empty if nothing was
 * @param known what the catalog knows of its machine
 */
record Pool(
    int position, WorkerPoolSpec spec, Scope at, MachineSpec asked, @Nullable Machine known) {
  private static final MachineSpec NOTHING =
      new MachineSpec("", AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED, 0, "", null, "");

  static List<Pool> of(CustomJobSpec spec, Scope jobSpec) {
    List<Pool> pools = new ArrayList<>(spec.workerPoolSpecs().size());
    for (int i = 0; i < spec.workerPoolSpecs().size(); i++) {
      WorkerPoolSpec pool = spec.workerPoolSpecs().get(i);
      if (!pool.isSkipped()) {
        pools.add(of(i, pool, jobSpec.at("worker_pool_specs", i)));
      }
    }
    return pools;
  }

  private static Pool of(int position, WorkerPoolSpec spec, Scope at) {
    MachineSpec asked = spec.machineSpec() == null ? NOTHING : spec.machineSpec();
    Machine known = Catalog.vertex().machine(asked.machineType()).orElse(null);
    return new Pool(position, spec, at, asked, known);
  }

  /** What the catalog knows of its machine. */
  Optional<Machine> machine() {
    return Optional.ofNullable(known);
  }

  /** A field of its machine. */
  Scope machineAt(String field) {
    return at.at("machine_spec").at(field);
  }

  boolean hasAcceleratorType() {
    return asked.acceleratorType() != AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED;
  }

  boolean isTpu() {
    return asked.acceleratorType().name().startsWith("TPU_")
        || machine().filter(Machine::isTpu).isPresent();
  }

  /** Whether it wants capacity that was reserved. */
  boolean isReserved() {
    return switch (reservation()) {
      case ANY_RESERVATION, SPECIFIC_RESERVATION -> true;
      case TYPE_UNSPECIFIED, NO_RESERVATION -> false;
    };
  }

  private ReservationAffinity.Type reservation() {
    return asked.reservationAffinity() == null
        ? ReservationAffinity.Type.NO_RESERVATION
        : asked.reservationAffinity().reservationAffinityType();
  }
}
