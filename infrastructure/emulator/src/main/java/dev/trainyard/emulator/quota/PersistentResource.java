package dev.trainyard.emulator.quota;

import dev.trainyard.domain.job.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Machines that are kept for jobs.
 *
 * @param id the last part of its name
 * @param replicas how many machines it has
 */
public record PersistentResource(Place place, String id, String machineType, long replicas) {
  private static final Pattern NAME =
      Pattern.compile(
          "(projects/[^/]+/locations/[^/]+)/persistentResources/([a-z]([a-z0-9-]{0,61}[a-z0-9])?)");

  public PersistentResource {
    if (replicas < 1) {
      throw new IllegalArgumentException("a persistent resource has at least one replica");
    }
  }

  /**
   * @param name {@code projects/PROJECT/locations/LOCATION/persistentResources/ID}
   * @throws IllegalArgumentException if it is something else
   */
  public static PersistentResource of(String name, String machineType, long replicas) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not projects/PROJECT/locations/LOCATION/persistentResources/ID"
              .formatted(name));
    }
    return new PersistentResource(
        Place.parse(matcher.group(1)), matcher.group(2), machineType, replicas);
  }

  public String name() {
    return name(place, id);
  }

  static String name(Place place, String id) {
    return place.parent() + "/persistentResources/" + id;
  }
}
