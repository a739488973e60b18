package dev.trainyard.adapters.vertex.wire;

import com.google.cloud.aiplatform.v1.CustomJob;

/** The {@code filter} of {@code ListCustomJobs}. */
public final class ListFilter {
  private ListFilter() {}

  /**
   * @param filter {@code ""} lets everything through
   * @throws IllegalArgumentException if it is not a filter; the message says what and where, for
   *     the caller
   */
  public static ListFilter parse(String filter) {
    throw new UnsupportedOperationException();
  }

  public boolean matches(CustomJob job) {
    throw new UnsupportedOperationException();
  }
}
