package dev.trainyard.emulator.chaos.strike;

import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What harms need of the emulator.
 *
 * @param clock the emulator's own, by which rates are counted
 * @param vanish removes the job of this name, whatever its state
 */
public record World(InstantSource clock, Pause pause, Past past, Consumer<String> vanish) {
  /** Lets time go by. */
  @FunctionalInterface
  public interface Pause {
    void last(Duration duration);
  }

  /** Lists as they would have been. */
  public interface Past {
    ListCustomJobsResponse at(Instant time, ListCustomJobsRequest request);

    /** With each job as it was so many changes ago. */
    ListCustomJobsResponse before(int changes, ListCustomJobsRequest request);
  }
}
