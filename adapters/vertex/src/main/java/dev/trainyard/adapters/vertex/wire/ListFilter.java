package dev.trainyard.adapters.vertex.wire;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.wire.filter.FilterMatch;
import dev.trainyard.adapters.vertex.wire.filter.FilterParser;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree;

/** The {@code filter} of {@code ListCustomJobs}. */
public record ListFilter(FilterTree tree) {

  /**
   * @param filter {@code ""} lets everything through
   * @throws IllegalArgumentException if it is not a filter; the message says what and where, for
   *     the caller
   */
  public static ListFilter parse(String filter) {
    return new ListFilter(FilterParser.parse(filter));
  }

  public boolean matches(CustomJob job) {
    return FilterMatch.matches(tree, job);
  }
}
