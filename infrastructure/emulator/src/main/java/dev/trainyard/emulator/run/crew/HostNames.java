package dev.trainyard.emulator.run.crew;

import com.google.cloud.aiplatform.v1.CustomJob;

/** Vertex's names for the hosts of a job's replicas. */
public final class HostNames {
  private static final int ID_DIGITS = 10;

  private HostNames() {}

  /** As in {@code cmle-training-workerpool0-4c1d6d97d0-0}; the same after a restart. */
  public static String of(CustomJob job, Seat seat) {
    return "cmle-training-%s-%s-%d".formatted(Seat.poolName(seat.pool()), id(job), seat.index());
  }

  /** Ten hexadecimal digits that all hosts of the job share. */
  static String id(CustomJob job) {
    String number = job.getName().substring(job.getName().lastIndexOf('/') + 1);
    String hex = "0".repeat(ID_DIGITS) + Long.toHexString(Long.parseLong(number));
    return hex.substring(hex.length() - ID_DIGITS);
  }
}
