package dev.trainyard.domain.spec;

import java.util.List;

/**
 * Which Compute Engine reservation the machines may use; key and values only for a specific one.
 */
public record ReservationAffinity(Type reservationAffinityType, String key, List<String> values) {
  public ReservationAffinity {
    values = List.copyOf(values);
  }

  /** In the order of Vertex's numbers. */
  public enum Type {
    TYPE_UNSPECIFIED,
    NO_RESERVATION,
    ANY_RESERVATION,
    SPECIFIC_RESERVATION
  }
}
