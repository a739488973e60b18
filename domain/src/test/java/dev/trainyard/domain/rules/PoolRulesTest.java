package dev.trainyard.domain.rules;

import static dev.trainyard.domain.rules.Expect.inPool;
import static dev.trainyard.domain.rules.Expect.that;
import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.DiskSpec;
import dev.trainyard.domain.spec.LustreMount;
import dev.trainyard.domain.spec.NfsMount;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import dev.trainyard.domain.testkit.PoolBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolRulesTest {
  private static final String POOLS = "job_spec.worker_pool_specs";
  private static final WorkerPoolSpec POOL = aPool().build();
  private static final WorkerPoolSpec SKIPPED = WorkerPoolSpec.SKIPPED;

  static Stream<Arguments> refuses() {
    return Stream.of(
        that("no pool", pools(), POOLS, "at least one"),
        that("five pools", pools(POOL, POOL, POOL, POOL, POOL), POOLS, "at most 4"),
        that("a skipped chief", pools(SKIPPED, POOL), POOLS + "[0]", "must not be skipped"),
        inPool("two chiefs", with(aPool().of(2)), "replica_count", "exactly 1 replica, not 2"),
        inPool("a negative chief", with(aPool().of(-1)), "replica_count", "at least 1, not -1"),
        that(
            "negative workers",
            pools(POOL, aPool().of(-3).build()),
            POOLS + "[1].replica_count",
            "at least 1, not -3"),
        inPool("no task", with(aPool().running(null)), "task", "container_spec"),
        inPool("no machine", with(aPool().on(null)), "machine_spec.machine_type", "required"));
  }

  static Stream<Arguments> refusesDisk() {
    return Stream.of(
        inPool("a type", disk("pd-fast", 0), "disk_spec.boot_disk_type", "pd-ssd"),
        inPool("99 GB", disk("", 99), "disk_spec.boot_disk_size_gb", "between 100 and 64000"),
        inPool("-1 GB", disk("", -1), "disk_spec.boot_disk_size_gb", "between 100 and 64000"),
        inPool("64001 GB", disk("", 64_001), "disk_spec.boot_disk_size_gb", "not 64001"));
  }

  static Stream<Arguments> refusesMount() {
    return Stream.of(
        inPool("no server", nfs("", "/a", "b"), "nfs_mounts[0].server", "required"),
        inPool("no path", nfs("10.0.0.2", "", "b"), "nfs_mounts[0].path", "required"),
        inPool("relative path", nfs("10.0.0.2", "a", "b"), "nfs_mounts[0].path", "begins with /"),
        inPool("no point", nfs("10.0.0.2", "/a", ""), "nfs_mounts[0].mount_point", "required"),
        inPool("nested", nfs("10.0.0.2", "/a", "b/c"), "nfs_mounts[0].mount_point", "without /"),
        inPool("parent", nfs("10.0.0.2", "/a", ".."), "nfs_mounts[0].mount_point", "directory"),
        inPool("no ip", lustre("", "v", "f", "m"), "lustre_mounts[0].instance_ip", "required"),
        inPool("no volume", lustre("i", "", "f", "m"), "lustre_mounts[0].volume_handle", "requ"),
        inPool("no system", lustre("i", "v", "", "m"), "lustre_mounts[0].filesystem", "required"),
        inPool("no point", lustre("i", "v", "f", ""), "lustre_mounts[0].mount_point", "required"));
  }

  @ParameterizedTest
  @MethodSource({"refuses", "refusesDisk", "refusesMount"})
  void refuses(Expect expect) {
    expect.isRefused();
  }

  static Stream<CustomJob> accepts() {
    return Stream.of(
        pools(POOL, SKIPPED, POOL),
        pools(POOL, SKIPPED, SKIPPED, POOL),
        pools(POOL, SKIPPED),
        with(aPool().of(0)),
        pools(POOL, aPool().of(0).build()),
        pools(POOL, aPool().of(1000).build()),
        disk("", 0),
        disk("pd-ssd", 100),
        disk("pd-standard", 64_000),
        disk("hyperdisk-balanced", 100));
  }

  @ParameterizedTest
  @MethodSource
  void accepts(CustomJob request) {
    Expect.isAccepted(request);
  }

  private static CustomJob pools(WorkerPoolSpec... pools) {
    return aRequest().pools(pools).build();
  }

  private static CustomJob with(PoolBuilder pool) {
    return pools(pool.build());
  }

  private static CustomJob disk(String type, int size) {
    return with(aPool().disk(new DiskSpec(type, size)));
  }

  private static CustomJob nfs(String server, String path, String point) {
    return with(aPool().nfs(new NfsMount(server, path, point)));
  }

  private static CustomJob lustre(String ip, String volume, String system, String point) {
    return with(aPool().lustre(new LustreMount(ip, volume, system, point)));
  }
}
