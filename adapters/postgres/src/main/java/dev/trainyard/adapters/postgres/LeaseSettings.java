package dev.trainyard.adapters.postgres;

/**
 * Who this server is to the others.
 *
 * @param holder its name, another one for each process that ever runs at the same time
 */
public record LeaseSettings(String holder) {
  public LeaseSettings {
    if (holder.isBlank()) {
      throw new IllegalArgumentException("the holder of leases must have a name");
    }
  }
}
