package dev.trainyard.emulator.fate;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.domain.filter.Glob;
import dev.trainyard.domain.job.Place;

/**
 * Whose fate it is; {@code *} stands for any text.
 *
 * @param fate its name
 */
public record Rule(String fate, String project, String location, String displayName) {
  boolean fits(CustomJob job, Place place) {
    return new Glob(project).matches(place.project())
        && new Glob(location).matches(place.location())
        && new Glob(displayName).matches(job.getDisplayName());
  }
}
