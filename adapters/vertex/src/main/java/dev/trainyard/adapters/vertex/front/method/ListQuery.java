package dev.trainyard.adapters.vertex.front.method;

import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.Place;

/**
 * Which of a place's jobs or pipelines to list.
 *
 * @param size how many at most, 1 to 1000
 * @param cursor where the page before ended, in the house's own words; {@code ""} for the first
 */
public record ListQuery(Place place, JobFilter filter, int size, String cursor) {}
