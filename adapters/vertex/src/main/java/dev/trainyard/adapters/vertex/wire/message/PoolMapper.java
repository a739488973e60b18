package dev.trainyard.adapters.vertex.wire.message;

import dev.trainyard.domain.spec.DiskSpec;
import dev.trainyard.domain.spec.LustreMount;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.NfsMount;
import dev.trainyard.domain.spec.WorkerPoolSpec;

final class PoolMapper {
  private PoolMapper() {}

  static com.google.cloud.aiplatform.v1.WorkerPoolSpec toProto(WorkerPoolSpec pool) {
    var proto =
        com.google.cloud.aiplatform.v1.WorkerPoolSpec.newBuilder()
            .setReplicaCount(pool.replicaCount());
    TaskMapper.add(pool.task(), proto);
    MachineSpec machine = pool.machineSpec();
    if (machine != null) {
      proto.setMachineSpec(MachineMapper.toProto(machine));
    }
    DiskSpec disk = pool.diskSpec();
    if (disk != null) {
      proto
          .getDiskSpecBuilder()
          .setBootDiskType(disk.bootDiskType())
          .setBootDiskSizeGb(disk.bootDiskSizeGb());
    }
    pool.nfsMounts().forEach(mount -> proto.addNfsMounts(toProto(mount)));
    pool.lustreMounts().forEach(mount -> proto.addLustreMounts(toProto(mount)));
    return proto.build();
  }

  static WorkerPoolSpec toDomain(com.google.cloud.aiplatform.v1.WorkerPoolSpec proto) {
    return new WorkerPoolSpec(
        TaskMapper.toDomain(proto),
        proto.hasMachineSpec() ? MachineMapper.toDomain(proto.getMachineSpec()) : null,
        proto.getReplicaCount(),
        proto.getNfsMountsList().stream().map(PoolMapper::toDomain).toList(),
        proto.getLustreMountsList().stream().map(PoolMapper::toDomain).toList(),
        proto.hasDiskSpec() ? toDomain(proto.getDiskSpec()) : null);
  }

  private static com.google.cloud.aiplatform.v1.NfsMount toProto(NfsMount mount) {
    return com.google.cloud.aiplatform.v1.NfsMount.newBuilder()
        .setServer(mount.server())
        .setPath(mount.path())
        .setMountPoint(mount.mountPoint())
        .build();
  }

  private static com.google.cloud.aiplatform.v1.LustreMount toProto(LustreMount mount) {
    return com.google.cloud.aiplatform.v1.LustreMount.newBuilder()
        .setInstanceIp(mount.instanceIp())
        .setVolumeHandle(mount.volumeHandle())
        .setFilesystem(mount.filesystem())
        .setMountPoint(mount.mountPoint())
        .build();
  }

  private static NfsMount toDomain(com.google.cloud.aiplatform.v1.NfsMount mount) {
    return new NfsMount(mount.getServer(), mount.getPath(), mount.getMountPoint());
  }

  private static LustreMount toDomain(com.google.cloud.aiplatform.v1.LustreMount mount) {
    return new LustreMount(
        mount.getInstanceIp(),
        mount.getVolumeHandle(),
        mount.getFilesystem(),
        mount.getMountPoint());
  }

  private static DiskSpec toDomain(com.google.cloud.aiplatform.v1.DiskSpec disk) {
    return new DiskSpec(disk.getBootDiskType(), disk.getBootDiskSizeGb());
  }
}
