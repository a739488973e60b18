package dev.trainyard.emulator.run.replica;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.crew.Seat;
import java.util.Map;

/**
 * One replica to be started.
 *
 * @param environment all of it; nothing is inherited
 */
public record Order(
    WorkerPoolSpec pool, Seat seat, Map<String, String> environment, Bounds bounds) {
  public Order {
    environment = Map.copyOf(environment);
  }
}
