package dev.trainyard.domain.testkit;

import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.DiskSpec;
import dev.trainyard.domain.spec.LustreMount;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.NfsMount;
import dev.trainyard.domain.spec.Task;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool with one thing changed after another; starts as one n1-standard-4 with a container. */
public final class PoolBuilder {
  private @Nullable Task task =
      new ContainerSpec(
          "us-docker.pkg.dev/trainyard-test/images/train:1",
          List.of(),
          List.of("--epochs=3"),
          List.of());
  private @Nullable MachineSpec machine = machine("n1-standard-4");
  private long replicas = 1;
  private List<NfsMount> nfs = List.of();
  private List<LustreMount> lustre = List.of();
  private @Nullable DiskSpec disk;

  public static PoolBuilder aPool() {
    return new PoolBuilder();
  }

  /** A machine without accelerators. */
  public static MachineSpec machine(String type) {
    return machine(type, AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED, 0);
  }

  public static MachineSpec machine(String type, AcceleratorType accelerator, int count) {
    return new MachineSpec(type, accelerator, count, "", null, "");
  }

  public PoolBuilder running(@Nullable Task task) {
    this.task = task;
    return this;
  }

  public PoolBuilder on(@Nullable MachineSpec machine) {
    this.machine = machine;
    return this;
  }

  public PoolBuilder of(long replicas) {
    this.replicas = replicas;
    return this;
  }

  public PoolBuilder nfs(NfsMount... mounts) {
    nfs = List.of(mounts);
    return this;
  }

  public PoolBuilder lustre(LustreMount... mounts) {
    lustre = List.of(mounts);
    return this;
  }

  public PoolBuilder disk(DiskSpec disk) {
    this.disk = disk;
    return this;
  }

  public WorkerPoolSpec build() {
    return new WorkerPoolSpec(task, machine, replicas, nfs, lustre, disk);
  }
}
