package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.spec.DiskSpec;
import java.util.Set;
import java.util.TreeSet;

/** The boot disk. */
final class DiskRules {
  private static final int SMALLEST_GB = 100;
  private static final int LARGEST_GB = 64_000;

  private DiskRules() {}

  static void check(Pool pool) {
    DiskSpec disk = pool.spec().diskSpec();
    if (disk == null) {
      return;
    }
    Scope at = pool.at().at("disk_spec");
    String type = disk.bootDiskType();
    Set<String> types = Catalog.vertex().bootDisks();
    if (!type.isEmpty() && !types.contains(type)) {
      at.at("boot_disk_type")
          .refuse(
              "boot_disk_type must be one of %s, not %s."
                  .formatted(String.join(", ", new TreeSet<>(types)), Words.quoted(type)));
    }
    int size = disk.bootDiskSizeGb();
    if (size != 0 && (size < SMALLEST_GB || size > LARGEST_GB)) {
      at.at("boot_disk_size_gb")
          .refuse("boot_disk_size_gb must be between 100 and 64000, not " + size + ".");
    }
  }
}
