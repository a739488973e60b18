package dev.trainyard.emulator.run.crew;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All replicas of one job, in rank order.
 *
 * @param masterPort where the primary listens for a process group
 */
public record Crew(CustomJob job, List<Seat> seats, int masterPort) {
  public Crew {
    seats = List.copyOf(seats);
  }

  /** Gives every replica of every pool an address of its own. */
  public static Crew of(CustomJob job, Addresses addresses) {
    List<WorkerPoolSpec> pools = job.getJobSpec().getWorkerPoolSpecsList();
    List<Seat> seats = new ArrayList<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      for (int index = 0; index < replicas(pools.get(pool)); index++) {
        seats.add(new Seat(pool, index, seats.size(), addresses.next()));
      }
    }
    int masterPort = seats.size() > 1 ? addresses.masterPort(job.getName(), seats.getFirst()) : 0;
    return new Crew(job, seats, masterPort);
  }

  /** How many replicas the job has, all pools together. */
  public static int size(CustomJob job) {
    return job.getJobSpec().getWorkerPoolSpecsList().stream().mapToInt(Crew::replicas).sum();
  }

  /** How many replicas a pool has; a skipped one has none. */
  public static int replicas(WorkerPoolSpec pool) {
    boolean skipped = pool.getTaskCase() == WorkerPoolSpec.TaskCase.TASK_NOT_SET;
    return skipped ? 0 : (int) Math.max(1, pool.getReplicaCount());
  }

  public boolean isDistributed() {
    return seats.size() > 1;
  }

  public Seat primary() {
    return seats.getFirst();
  }

  public WorkerPoolSpec pool(Seat seat) {
    return job.getJobSpec().getWorkerPoolSpecs(seat.pool());
  }

  SortedMap<Integer, List<String>> addressesByPool(Habitat habitat) {
    return seats.stream()
        .collect(
            Collectors.groupingBy(
                Seat::pool,
                TreeMap::new,
                Collectors.mapping(
                    seat -> habitat.host(this, seat) + ":" + seat.address().port(),
                    Collectors.toList())));
  }
}
