package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Machine;
import dev.trainyard.domain.spec.ReservationAffinity;

/** Compute Engine reservations. */
final class ReservationRules {
  private static final String KEY = "compute.googleapis.com/reservation-name";
  private static final Shape RESERVATION =
      Shape.of(
          "projects/[^/\\s]+/zones/[^/\\s]+/reservations/[^/\\s]+",
          "projects/PROJECT/zones/ZONE/reservations/NAME");

  private ReservationRules() {}

  static void check(Pool pool) {
    ReservationAffinity affinity = pool.asked().reservationAffinity();
    Scope at = pool.machineAt("reservation_affinity");
    if (affinity != null) {
      check(affinity, at);
    }
    if (!pool.isReserved() && pool.machine().filter(Machine::needsReservation).isPresent()) {
      at.refuse(
          "Machine type \"%s\" is only offered through a reservation."
              .formatted(pool.asked().machineType()));
    }
  }

  private static void check(ReservationAffinity affinity, Scope at) {
    switch (affinity.reservationAffinityType()) {
      case TYPE_UNSPECIFIED ->
          at.at("reservation_affinity_type").refuse("reservation_affinity_type is required.");
      case SPECIFIC_RESERVATION -> checkSpecific(affinity, at);
      case NO_RESERVATION, ANY_RESERVATION -> {
        if (!affinity.key().isEmpty() || !affinity.values().isEmpty()) {
          at.warn("key and values say something only of a SPECIFIC_RESERVATION.");
        }
      }
    }
  }

  private static void checkSpecific(ReservationAffinity affinity, Scope at) {
    if (!affinity.key().equals(KEY)) {
      at.at("key")
          .refuse(
              "The key of a SPECIFIC_RESERVATION is %s, not %s."
                  .formatted(KEY, Words.quoted(affinity.key())));
    }
    if (affinity.values().isEmpty()) {
      at.at("values").refuse("A SPECIFIC_RESERVATION needs one value: " + RESERVATION.form() + ".");
    }
    for (int i = 0; i < affinity.values().size(); i++) {
      RESERVATION.require(affinity.values().get(i), at.at("values", i));
    }
  }
}
