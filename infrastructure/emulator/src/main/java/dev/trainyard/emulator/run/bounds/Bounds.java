package dev.trainyard.emulator.run.bounds;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one replica may use.
 *
 * @param memory bytes; 0 for a machine type whose memory is not known
 * @param disk bytes of the boot disk, which is the longest that a file may be
 */
public record Bounds(long memory, long disk) {
  private static final int USUAL_DISK_GB = 100;
  private static final long GB = 1L << 30;
  private static final long HERE = memoryHere();

  /** A pool's machine, with no more memory than this one has. */
  public static Bounds of(WorkerPoolSpec pool) {
    long asked = MachineMemory.of(pool.getMachineSpec().getMachineType()).orElse(0);
    int disk = pool.getDiskSpec().getBootDiskSizeGb();
    return new Bounds(Math.min(asked, HERE), (disk == 0 ? USUAL_DISK_GB : disk) * GB);
  }

  /** A line for the service log where the machine is larger than this one; "" if it is not. */
  public static String remark(WorkerPoolSpec pool) {
    String type = pool.getMachineSpec().getMachineType();
    long asked = MachineMemory.of(type).orElse(0);
    return asked <= HERE
        ? ""
        : "Note: %s has %.1f GB of memory, this machine %.1f."
            .formatted(type, asked / (double) GB, HERE / (double) GB);
  }

  private static long memoryHere() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
