package dev.trainyard.application.port.in;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.domain.job.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the calls that Vertex allows at each place, and who waits for them. */
public interface ReadQuotasUseCase {
  /** Of the places that ever had a job, by their names. */
  List<Quota> read();

  /**
   * What Vertex allows at a place.
   *
   * @param creates creates and deletes; {@code null} if nobody limits them
   * @param reads {@code null} if nobody limits them
   * @param restingUntil while Vertex throttles the place
   * @param count of its jobs
   */
  record Quota(
      Place place,
      @Nullable Allowance creates,
      @Nullable Allowance reads,
      @Nullable Instant restingUntil,
      PlaceCount count) {}
}
