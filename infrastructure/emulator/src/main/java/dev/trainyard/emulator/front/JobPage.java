package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import com.google.protobuf.FieldMask;
import com.google.protobuf.util.FieldMaskUtil;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Jobs;
import java.util.Collection;
import java.util.List;

/** One page of a list, newest first. A page begins after the last job of the one before. */
final class JobPage {
  private static final int DEFAULT_SIZE = 100;
  private static final int LARGEST = 1000;

  private JobPage() {}

  static ListCustomJobsResponse of(ListCustomJobsRequest request, Jobs jobs) {
    Place place = Place.parse(request.getParent());
    int size = size(request.getPageSize());
    ListFilter filter = ListFilter.parse(request.getFilter());
    checkMask(request.getReadMask());
    List<CustomJob> found =
        candidates(filter, place, before(request), jobs).stream()
            .filter(filter::matches)
            .limit(size + 1)
            .toList();
    ListCustomJobsResponse.Builder page = ListCustomJobsResponse.newBuilder();
    for (CustomJob job : found.subList(0, Math.min(size, found.size()))) {
      page.addCustomJobs(masked(job, request.getReadMask()));
    }
    if (found.size() > size) {
      String last = Long.toString(JobName.parse(found.get(size - 1).getName()).id());
      page.setNextPageToken(PageToken.seal(request.getParent(), request.getFilter(), last));
    }
    return page.build();
  }

  private static Collection<CustomJob> candidates(
      ListFilter filter, Place place, long before, Jobs jobs) {
    return LabelsNamed.in(filter.tree(), Labels.JOB)
        .map(values -> jobs.labelled(place, values, before))
        .orElseGet(() -> jobs.older(place, before));
  }

  private static int size(int asked) {
    if (asked < 0) {
      throw new IllegalArgumentException("Page size must not be negative, but is " + asked + ".");
    }
    return asked == 0 ? DEFAULT_SIZE : Math.min(asked, LARGEST);
  }

  private static long before(ListCustomJobsRequest request) {
    String cursor =
        PageToken.open(request.getPageToken(), request.getParent(), request.getFilter());
    return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
  }

  private static void checkMask(FieldMask mask) {
    if (!FieldMaskUtil.isValid(CustomJob.class, mask)) {
      throw new IllegalArgumentException(
          "Read mask \"" + FieldMaskUtil.toString(mask) + "\" names a field that CustomJob lacks.");
    }
  }

  private static CustomJob masked(CustomJob job, FieldMask mask) {
    return mask.getPathsCount() == 0 ? job : FieldMaskUtil.trim(mask, job);
  }
}
