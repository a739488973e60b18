package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.LustreMount;
import dev.trainyard.domain.spec.NfsMount;

/** NFS shares and Lustre file systems. */
final class MountRules {
  private static final Shape PATH = Shape.of("/.*", "a path that begins with /");
  private static final Shape MOUNT_POINT =
      Shape.of("(?!\\.{1,2}$)[^/]{1,255}", "the name of a directory, without /");

  private MountRules() {}

  static void check(Pool pool) {
    for (int i = 0; i < pool.spec().nfsMounts().size(); i++) {
      NfsMount mount = pool.spec().nfsMounts().get(i);
      Scope at = pool.at().at("nfs_mounts", i);
      at.at("server").require(mount.server());
      PATH.require(mount.path(), at.at("path"));
      MOUNT_POINT.require(mount.mountPoint(), at.at("mount_point"));
    }
    for (int i = 0; i < pool.spec().lustreMounts().size(); i++) {
      LustreMount mount = pool.spec().lustreMounts().get(i);
      Scope at = pool.at().at("lustre_mounts", i);
      at.at("instance_ip").require(mount.instanceIp());
      at.at("volume_handle").require(mount.volumeHandle());
      at.at("filesystem").require(mount.filesystem());
      MOUNT_POINT.require(mount.mountPoint(), at.at("mount_point"));
    }
  }
}
