package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.emulator.jobs.JobName;
import java.util.List;

/** One page of operations, newest job first. */
final class OperationsPage {
  private OperationsPage() {}

  static ListOperationsResponse of(ListOperationsRequest request, List<CustomJob> newestFirst) {
    String cursor = PageToken.open(request.getPageToken(), request.getName(), request.getFilter());
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    int size = Paging.size(request.getPageSize());
    List<CustomJob> left = newestFirst.stream().filter(each -> id(each) < before).toList();
    List<CustomJob> shown = left.subList(0, Math.min(size, left.size()));
    ListOperationsResponse.Builder page = ListOperationsResponse.newBuilder();
    shown.forEach(tombstone -> page.addOperations(DeleteOperations.of(tombstone)));
    if (left.size() > shown.size()) {
      String last = Long.toString(id(shown.getLast()));
      page.setNextPageToken(PageToken.seal(request.getName(), request.getFilter(), last));
    }
    return page.build();
  }

  private static long id(CustomJob tombstone) {
    return JobName.parse(tombstone.getName()).id();
  }
}
