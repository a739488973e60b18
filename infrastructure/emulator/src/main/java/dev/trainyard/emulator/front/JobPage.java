package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.JobView;
import java.util.Collection;
import java.util.List;

/** One page of a list, newest first. A page begins after the last job of the one before. */
final class JobPage {
  private JobPage() {}

  static ListCustomJobsResponse of(ListCustomJobsRequest request, JobView jobs) {
    Place place = Place.parse(request.getParent());
    int size = Paging.size(request.getPageSize());
    ListFilter filter = ListFilter.parse(request.getFilter());
    Paging.check(request.getReadMask(), CustomJob.getDefaultInstance());
    List<CustomJob> found =
        candidates(filter, place, before(request), jobs).stream()
            .filter(filter::matches)
            .limit(size + 1)
            .toList();
    ListCustomJobsResponse.Builder page = ListCustomJobsResponse.newBuilder();
    for (CustomJob job : found.subList(0, Math.min(size, found.size()))) {
      page.addCustomJobs(Paging.masked(job, request.getReadMask()));
    }
    if (found.size() > size) {
      String last = Long.toString(JobName.parse(found.get(size - 1).getName()).id());
      page.setNextPageToken(PageToken.seal(request.getParent(), request.getFilter(), last));
    }
    return page.build();
  }

  private static Collection<CustomJob> candidates(
      ListFilter filter, Place place, long before, JobView jobs) {
    return LabelsNamed.in(filter.tree(), Labels.JOB)
        .map(values -> jobs.labelled(place, values, before))
        .orElseGet(() -> jobs.older(place, before));
  }

  private static long before(ListCustomJobsRequest request) {
    String cursor =
        PageToken.open(request.getPageToken(), request.getParent(), request.getFilter());
    return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
  }
}
