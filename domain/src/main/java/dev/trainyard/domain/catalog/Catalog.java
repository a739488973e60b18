package dev.trainyard.domain.catalog;

import dev.trainyard.domain.spec.AcceleratorType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What Vertex AI custom training offered on a day. */
public final class Catalog {
  private final LocalDate asOf;
  private final Machines machines;
  private final Offers offers;

  Catalog(LocalDate asOf, Machines machines, Offers offers) {
    this.asOf = asOf;
    this.machines = machines;
    this.offers = offers;
  }

  /** The list that this version came with. */
  public static Catalog vertex() {
    return Shipped.CATALOG;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** Empty for a machine type of no known family, and for one that is not offered for training. */
  public Optional<Machine> machine(String type) {
    return machines.find(type);
  }

  /** All locations for training. */
  public Set<String> regions() {
    return offers.regions();
  }

  public boolean isRegion(String location) {
    return offers.regions().contains(location);
  }

  public Set<String> bootDisks() {
    return offers.bootDisks();
  }

  /** What FLEX_START may queue for. */
  public Set<AcceleratorType> flexStart() {
    return offers.flexStart();
  }

  /** False only if it is known where the accelerator is, and it is not there. */
  public boolean isOffered(AcceleratorType accelerator, String region) {
    return offers.inRegions().getOrDefault(accelerator, offers.regions()).contains(region);
  }

  /** When support of an accelerator ended; empty if it did not. */
  public Optional<LocalDate> endOf(AcceleratorType accelerator) {
    return Optional.ofNullable(offers.ended().get(accelerator));
  }

  private static final class Shipped {
    static final Catalog CATALOG = CatalogReader.readShipped();
  }
}
