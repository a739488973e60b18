package dev.trainyard.domain.catalog;

import dev.trainyard.domain.spec.AcceleratorType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A machine type that may be asked for.
 *
 * @param isListed false for a new size of a known family; then all counts and topologies are open
 * @param accelerators which it may have, and how many of each
 * @param topologies its TPU topologies; empty if it is not sized by one, or if it is not listed
 * @param needsReservation whether it is only to be had through a reservation
 */
public record Machine(
    String type,
    Kind kind,
    boolean isListed,
    Map<AcceleratorType, Counts> accelerators,
    Set<String> topologies,
    boolean needsReservation) {
  public Machine {
    accelerators = Map.copyOf(accelerators);
    topologies = Set.copyOf(topologies);
  }

  /** The accelerator that is part of the machine, asked for or not. */
  public Optional<AcceleratorType> builtIn() {
    return kind == Kind.GPU ? accelerators.keySet().stream().findFirst() : Optional.empty();
  }

  public boolean isTpu() {
    return kind == Kind.TPU || kind == Kind.TPU_CORES;
  }

  /** What decides how many accelerators there are. */
  public enum Kind {
    /** The caller attaches as many as the table allows, or none. */
    CPU,
    /** The machine type: they are built in. */
    GPU,
    /** The caller, by a number of TPU cores. */
    TPU_CORES,
    /** The caller, by a TPU topology. */
    TPU
  }
}
