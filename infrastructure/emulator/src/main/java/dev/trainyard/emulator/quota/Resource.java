package dev.trainyard.emulator.quota;

import dev.trainyard.domain.job.Place;

/**
 * Something that jobs use up while they live.
 *
 * @param project whose it is, or {@code ""}
 * @param location where it is, or {@code ""}
 */
record Resource(String project, String location, String name) {
  /** Processes of this machine. */
  static final Resource REPLICAS = new Resource("", "", "replicas");

  static Resource of(Place place, String name) {
    return new Resource(place.project(), place.location(), name);
  }
}
