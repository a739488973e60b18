package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.domain.job.Place;
import java.util.Collection;
import java.util.Set;

/** Jobs to list, as they are or as they were. */
public interface JobView {
  /** The jobs of a place with an id below {@code before}, newest first. */
  Collection<CustomJob> older(Place place, long before);

  /** Those of them with one of these values as their label {@code trainyard-job}. */
  Collection<CustomJob> labelled(Place place, Set<String> values, long before);
}
