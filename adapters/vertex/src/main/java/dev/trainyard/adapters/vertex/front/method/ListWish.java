package dev.trainyard.adapters.vertex.front.method;

import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.front.name.Words;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;

/** What the lists of jobs and of pipelines are asked with, as callers write it. */
record ListWish(Kind kind, String parent, String filter, int pageSize, String pageToken) {

  /**
   * @throws IllegalArgumentException if something in it is wrong, in words for the caller
   */
  ListQuery toQuery() {
    return new ListQuery(
        Place.parse(parent),
        ListFilter.parse(filter, kind).tree(),
        Paging.size(pageSize),
        PageToken.open(pageToken, list(), filter));
  }

  /** The token for the caller; {@code ""} after the last page. */
  String seal(String next) {
    return next.isEmpty() ? "" : PageToken.seal(list(), filter, next);
  }

  // why: jobs and pipelines have the same parents, and a token fits only one list
  private String list() {
    return parent + "/" + Words.collection(kind);
  }
}
