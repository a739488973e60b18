package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;

/** What the lists of jobs and of pipelines are asked with. */
record ListQuery(String parent, String filter, int pageSize, String pageToken) {

  /**
   * @throws IllegalArgumentException if something in it is wrong, in words for the caller
   */
  FindJobsUseCase.Query toQuery(Kind kind) {
    return new FindJobsUseCase.Query(
        Scope.of(Place.parse(parent)),
        kind,
        ListFilter.parse(filter, kind).tree(),
        Paging.size(pageSize),
        PageToken.open(pageToken, parent, filter));
  }

  /** The token for the caller; {@code ""} after the last page. */
  String seal(String next) {
    return next.isEmpty() ? "" : PageToken.seal(parent, filter, next);
  }
}
