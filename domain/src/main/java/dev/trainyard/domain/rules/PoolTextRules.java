package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.EnvVar;
import dev.trainyard.domain.spec.LustreMount;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.NfsMount;
import dev.trainyard.domain.spec.Task;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import dev.trainyard.domain.spec.Task.PythonPackageSpec;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import java.util.List;

/** Every text of a pool has to be text. */
final class PoolTextRules {
  private PoolTextRules() {}

  static void check(WorkerPoolSpec pool, Scope at) {
    if (pool.machineSpec() != null) {
      checkMachine(pool.machineSpec(), at.at("machine_spec"));
    }
    if (pool.diskSpec() != null) {
      Text.check(pool.diskSpec().bootDiskType(), at.at("disk_spec").at("boot_disk_type"));
    }
    for (int i = 0; i < pool.nfsMounts().size(); i++) {
      checkNfs(pool.nfsMounts().get(i), at.at("nfs_mounts", i));
    }
    for (int i = 0; i < pool.lustreMounts().size(); i++) {
      checkLustre(pool.lustreMounts().get(i), at.at("lustre_mounts", i));
    }
    if (pool.task() != null) {
      checkTask(pool.task(), TaskRules.scopeOf(pool.task(), at));
    }
  }

  private static void checkMachine(MachineSpec machine, Scope at) {
    Text.check(machine.machineType(), at.at("machine_type"));
    Text.check(machine.tpuTopology(), at.at("tpu_topology"));
    Text.check(machine.gpuPartitionSize(), at.at("gpu_partition_size"));
    if (machine.reservationAffinity() != null) {
      Scope affinity = at.at("reservation_affinity");
      Text.check(machine.reservationAffinity().key(), affinity.at("key"));
      Text.check(machine.reservationAffinity().values(), "values", affinity);
    }
  }

  private static void checkNfs(NfsMount mount, Scope at) {
    Text.check(mount.server(), at.at("server"));
    Text.check(mount.path(), at.at("path"));
    Text.check(mount.mountPoint(), at.at("mount_point"));
  }

  private static void checkLustre(LustreMount mount, Scope at) {
    Text.check(mount.instanceIp(), at.at("instance_ip"));
    Text.check(mount.volumeHandle(), at.at("volume_handle"));
    Text.check(mount.filesystem(), at.at("filesystem"));
    Text.check(mount.mountPoint(), at.at("mount_point"));
  }

  private static void checkTask(Task task, Scope at) {
    switch (task) {
      case ContainerSpec container -> {
        Text.check(container.imageUri(), at.at("image_uri"));
        Text.check(container.command(), "command", at);
      }
      case PythonPackageSpec python -> {
        Text.check(python.executorImageUri(), at.at("executor_image_uri"));
        Text.check(python.packageUris(), "package_uris", at);
        Text.check(python.pythonModule(), at.at("python_module"));
      }
    }
    Text.check(task.args(), "args", at);
    checkEnv(task.env(), at);
  }

  private static void checkEnv(List<EnvVar> env, Scope task) {
    for (int i = 0; i < env.size(); i++) {
      Scope at = task.at("env", i);
      Text.check(env.get(i).name(), at.at("name"));
      Text.check(env.get(i).value(), at.at("value"));
    }
  }
}
