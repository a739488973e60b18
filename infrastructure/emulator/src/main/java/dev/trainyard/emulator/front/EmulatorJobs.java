package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.method.Draft;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Pipelines;
import java.util.Collection;
import java.util.Optional;

/** The emulator's jobs, for Google's methods. */
record EmulatorJobs(Desk desk, Pipelines pipelines) implements Resources<CustomJob> {

  @Override
  public CustomJob create(Draft<CustomJob> draft) {
    Validation.check(draft.asked(), draft.place(), draft.faults());
    return desk.create(draft.place(), draft.asked());
  }

  @Override
  public Optional<CustomJob> find(ResourceName name) {
    return desk.jobs().find(JobName.of(name));
  }

  @Override
  public Page<CustomJob> list(ListQuery query) {
    ListFilter filter = new ListFilter(query.filter());
    return Cut.page(query, candidates(query), filter::matches, EmulatorJobs::id);
  }

  private Collection<CustomJob> candidates(ListQuery query) {
    long before = Cut.before(query);
    return LabelsNamed.in(query.filter(), Labels.JOB)
        .map(values -> desk.jobs().labelled(query.place(), values, before))
        .orElseGet(() -> desk.jobs().older(query.place(), before));
  }

  private static long id(CustomJob job) {
    return JobName.parse(job.getName()).id();
  }

  @Override
  public boolean cancel(ResourceName name, Caller caller) {
    return desk.cancel(JobName.of(name)).isPresent();
  }

  @Override
  public Deletion delete(ResourceName name, Caller caller) {
    JobName job = JobName.of(name);
    // why: from then on the pipeline cannot be shown as its job fares
    pipelines.settle(job);
    return desk.jobs().delete(job, caller.version().word());
  }
}
