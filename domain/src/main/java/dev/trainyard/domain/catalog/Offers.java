package dev.trainyard.domain.catalog;

import dev.trainyard.domain.spec.AcceleratorType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What a catalog says beside the machines. */
record Offers(
    Set<String> regions,
    Set<String> bootDisks,
    Set<AcceleratorType> flexStart,
    Map<AcceleratorType, Set<String>> inRegions,
    Map<AcceleratorType, LocalDate> ended) {
  Offers {
    regions = Set.copyOf(regions);
    bootDisks = Set.copyOf(bootDisks);
    flexStart = Set.copyOf(flexStart);
    inRegions = Map.copyOf(inRegions);
    ended = Map.copyOf(ended);
  }
}
