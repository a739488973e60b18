package dev.trainyard.emulator.quota;

import dev.trainyard.domain.job.Place;
import java.util.List;
import java.util.Optional;

/** The persistent resources that there are; none unless they are declared. */
public final class Resources {
  private static final String NAME = "persistentResources/";

  private final Stock stock;
  private final long replicas;
  private volatile List<PersistentResource> declared;

  /**
   * @param replicas for how many processes this machine has room
   */
  public Resources(List<PersistentResource> declared, long replicas) {
    this.declared = List.copyOf(declared);
    this.replicas = replicas;
    this.stock = new Stock(this::limit);
  }

  public List<PersistentResource> declared() {
    return declared;
  }

  /** From now on these; jobs on others stay there. */
  public void set(List<PersistentResource> resources) {
    declared = List.copyOf(resources);
    stock.limit(this::limit);
  }

  Stock stock() {
    return stock;
  }

  long replicas() {
    return replicas;
  }

  Optional<PersistentResource> find(Place place, String id) {
    return declared.stream()
        .filter(each -> each.id().equals(id) && each.place().equals(place))
        .findFirst();
  }

  static Resource key(PersistentResource resource) {
    return Resource.of(resource.place(), NAME + resource.id());
  }

  private long limit(Resource resource) {
    return resource.equals(Resource.REPLICAS)
        ? replicas
        : declared.stream()
            .filter(each -> key(each).equals(resource))
            .mapToLong(PersistentResource::replicas)
            .findFirst()
            .orElse(Long.MAX_VALUE);
  }
}
