package dev.trainyard.application.port.in;

import dev.trainyard.application.port.BatchCount;
import java.util.List;

/** Lists the batches of a project, by their names. */
public interface FindBatchesUseCase {
  Page find(Query query);

  /**
   * Which page.
   *
   * @param pageSize 1 to 1000
   * @param pageToken the previous page's, or {@code ""}
   */
  record Query(String project, int pageSize, String pageToken) {
    public static final int MAX_PAGE = 1000;

    public Query {
      if (pageSize < 1 || pageSize > MAX_PAGE) {
        throw new IllegalArgumentException(
            "pageSize is between 1 and " + MAX_PAGE + ", not " + pageSize);
      }
    }
  }

  /** One page. The token is {@code ""} on the last. */
  record Page(List<BatchCount> batches, String nextPageToken) {}
}
