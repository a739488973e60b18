package dev.trainyard.emulator.run.crew;

/**
 * One replica's place in its job.
 *
 * @param pool the worker pool's position
 * @param index which replica of the pool
 * @param rank which replica of the job, pool 0 first
 */
public record Seat(int pool, int index, int rank, Address address) {
  /** As Vertex names it: {@code workerpool0-0}. */
  public String name() {
    return poolName(pool) + "-" + index;
  }

  /** Whether its end decides the job's. */
  public boolean isPrimary() {
    return rank == 0;
  }

  public static String poolName(int pool) {
    return "workerpool" + pool;
  }
}
