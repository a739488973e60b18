package dev.trainyard.adapters.vertex.front;

import dev.trainyard.domain.job.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code projects/PROJECT/locations/LOCATION/COLLECTION/ID}.
 *
 * @param id as it was given: letters, digits, hyphens and underscores
 */
public record ResourceName(Place place, String collection, String id) {
  private static final Pattern FORM =
      Pattern.compile("(projects/[^/]+/locations/[^/]+)/(\\w+)/([\\w-]{1,128})");

  /**
   * @throws IllegalArgumentException if it is no name of this collection, in words for the caller
   */
  public static ResourceName parse(String name, String collection) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches() || !matcher.group(2).equals(collection)) {
      throw new IllegalArgumentException(
          "Invalid resource name \"%s\": expected projects/PROJECT/locations/LOCATION/%s/ID."
              .formatted(name, collection));
    }
    return new ResourceName(Place.parse(matcher.group(1)), collection, matcher.group(3));
  }
}
