package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.method.Draft;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Pipelines;
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
    return new ViewedJobs(desk.jobs()).list(query);
  }

  @Override
  public boolean cancel(ResourceName name, Caller caller) {
    return desk.cancel(JobName.of(name)).isPresent();
  }

  @Override
  public Deletion delete(ResourceName name, Caller caller) {
    JobName job = JobName.of(name);
    // why: from then on the pipeline cannot be shown as its job fares
    return desk.delete(job, caller.version().word(), () -> pipelines.settle(job));
  }
}
