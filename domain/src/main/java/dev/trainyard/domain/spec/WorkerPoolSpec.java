package dev.trainyard.domain.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of equal replicas. A pool after the first may be skipped by leaving all of it empty.
 *
 * @param task what each replica runs; {@code null} only in a skipped pool
 * @param replicaCount 0 when not sent
 */
public record WorkerPoolSpec(
    @Nullable Task task,
    @Nullable MachineSpec machineSpec,
    long replicaCount,
    List<NfsMount> nfsMounts,
    List<LustreMount> lustreMounts,
    @Nullable DiskSpec diskSpec) {
  public static final WorkerPoolSpec SKIPPED =
      new WorkerPoolSpec(null, null, 0, List.of(), List.of(), null);

  public WorkerPoolSpec {
    nfsMounts = List.copyOf(nfsMounts);
    lustreMounts = List.copyOf(lustreMounts);
  }

  /** Whether this position is left out ({@code {}} on the wire). */
  public boolean isSkipped() {
    return equals(SKIPPED);
  }
}
