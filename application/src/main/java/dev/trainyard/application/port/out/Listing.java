package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Place;
import java.time.Instant;

/**
 * A page of a place's remote jobs that carry our labels.
 *
 * @param token of the page before, which had the same place and the same wish; {@code ""} for the
 *     first
 */
public record Listing(Place place, Wish wish, String token) {

  /** Which of them. */
  public sealed interface Wish {
    /** All that have not ended. */
    record Live() implements Wish {}

    /** All that were created then or later, by Vertex's clock, ended or not. */
    record CreatedSince(Instant then) implements Wish {}
  }

  public static Listing live(Place place, String token) {
    return new Listing(place, new Wish.Live(), token);
  }

  public static Listing createdSince(Instant then, Place place, String token) {
    return new Listing(place, new Wish.CreatedSince(then), token);
  }
}
