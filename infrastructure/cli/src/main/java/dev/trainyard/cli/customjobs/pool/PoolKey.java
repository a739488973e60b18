package dev.trainyard.cli.customjobs.pool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a worker pool can say. */
enum PoolKey {
  MACHINE_TYPE,
  REPLICA_COUNT,
  ACCELERATOR_TYPE,
  ACCELERATOR_COUNT,
  CONTAINER_IMAGE_URI,
  EXECUTOR_IMAGE_URI,
  OUTPUT_IMAGE_URI,
  PYTHON_MODULE,
  SCRIPT,
  LOCAL_PACKAGE_PATH,
  REQUIREMENTS,
  EXTRA_PACKAGES,
  EXTRA_DIRS;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PoolKey> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(PoolKey::key).sorted().collect(Collectors.joining(", "));
  }
}
