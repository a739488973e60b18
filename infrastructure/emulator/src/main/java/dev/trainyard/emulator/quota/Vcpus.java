package dev.trainyard.emulator.quota;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many virtual CPUs a machine type has, by its name. */
final class Vcpus {
  private static final Pattern COUNTED = Pattern.compile("[a-z0-9]+-[a-z]+-([0-9]{1,5})");
  private static final Pattern BY_GPU = Pattern.compile("([a-z0-9]+-[a-z]+)-([0-9]{1,3})g");
  private static final Map<String, Integer> PER_GPU =
      Map.of(
          "a2-highgpu", 12,
          "a2-megagpu", 6,
          "a2-ultragpu", 12,
          "a3-highgpu", 26,
          "a3-megagpu", 26,
          "a3-ultragpu", 28,
          "a4-highgpu", 28,
          "a4x-highgpu", 35);

  private Vcpus() {}

  /** 0 where the name does not say it, as for TPUs. */
  static long of(String machineType) {
    Matcher counted = COUNTED.matcher(machineType);
    if (counted.matches()) {
      return Long.parseLong(counted.group(1));
    }
    Matcher byGpu = BY_GPU.matcher(machineType);
    return byGpu.matches()
        ? (long) PER_GPU.getOrDefault(byGpu.group(1), 0) * Integer.parseInt(byGpu.group(2))
        : 0;
  }
}
