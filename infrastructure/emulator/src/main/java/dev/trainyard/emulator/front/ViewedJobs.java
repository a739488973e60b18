package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Lists;
import dev.trainyard.adapters.vertex.front.method.Resources.Page;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.JobView;
import java.util.Collection;

/** Lists of jobs, as they are or as they were. */
record ViewedJobs(JobView jobs) implements Lists<CustomJob> {
  @Override
  public Page<CustomJob> list(ListQuery query) {
    ListFilter filter = new ListFilter(query.filter());
    return Cut.page(query, candidates(query), filter::matches, ViewedJobs::id);
  }

  private Collection<CustomJob> candidates(ListQuery query) {
    long before = Cut.before(query);
    return LabelsNamed.in(query.filter(), Labels.JOB)
        .map(values -> jobs.labelled(query.place(), values, before))
        .orElseGet(() -> jobs.older(query.place(), before));
  }

  private static long id(CustomJob job) {
    return JobName.parse(job.getName()).id();
  }
}
