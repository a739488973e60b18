package dev.trainyard.adapters.vertex.front.operation;

import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.front.name.OperationOwner;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.domain.job.Removal;
import java.util.ArrayList;
import java.util.List;

/** One page of operations, newest first. */
record OperationPage(FindOperationsUseCase find, ListOperationsRequest request) {
  // why: a filter that lets little through must not read all there is in one call; the caller gets
  // a short page and a token
  private static final int LOOKS = 10;

  ListOperationsResponse read() {
    OperationFilter filter = OperationFilter.parse(request.getFilter());
    OperationOwner owner = OperationOwner.parse(request.getName());
    String cursor = PageToken.open(request.getPageToken(), list(), request.getFilter());
    int size = Paging.size(request.getPageSize());
    int most = filter.isEmpty() ? size : FindOperationsUseCase.Query.MOST;
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Removal> shown = new ArrayList<>();
    for (int look = 0; look < LOOKS && shown.size() < size; look++) {
      List<Removal> found = look(owner, before, most);
      int taken = take(found, filter, size, shown);
      if (taken == found.size() && taken < most) {
        return page(shown, 0);
      }
      before = found.get(taken - 1).operation();
    }
    return page(shown, before);
  }

  /** How many were looked at until the page was full. */
  private static int take(
      List<Removal> found, OperationFilter filter, int size, List<Removal> shown) {
    int taken = 0;
    while (taken < found.size() && shown.size() < size) {
      Removal each = found.get(taken++);
      if (filter.letsThrough(each)) {
        shown.add(each);
      }
    }
    return taken;
  }

  private List<Removal> look(OperationOwner owner, long before, int limit) {
    return find.find(new FindOperationsUseCase.Query(owner.scope(), owner.target(), before, limit));
  }

  private ListOperationsResponse page(List<Removal> shown, long next) {
    ListOperationsResponse.Builder page = ListOperationsResponse.newBuilder();
    shown.stream().map(OperationMessages::of).forEach(page::addOperations);
    // why: a full page may be the last; then the next one is empty
    if (next > 0) {
      String last = Long.toString(next);
      page.setNextPageToken(PageToken.seal(list(), request.getFilter(), last));
    }
    return page.build();
  }

  private String list() {
    return request.getName() + "/operations";
  }
}
