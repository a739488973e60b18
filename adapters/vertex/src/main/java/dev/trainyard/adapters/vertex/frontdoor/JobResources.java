package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.method.Draft;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Trainyard's jobs, for Google's methods. */
record JobResources(Jobs jobs) implements Resources<CustomJob> {

  @Override
  public CustomJob create(Draft<CustomJob> draft) {
    Reading reading = CustomJobMapper.read(draft.asked());
    List<Violation> found = new ArrayList<>(draft.faults());
    found.addAll(reading.violations());
    Terms terms = Terms.read(draft.caller(), draft.asked().getLabelsMap(), found);
    Submission submission =
        new Submission(
            terms.key(),
            draft.place(),
            reading.request(),
            terms.priority(),
            terms.batch(),
            Terms.cause(draft.caller(), Reason.SUBMITTED));
    return JobMessages.of(
        jobs.submit(new Command(submission, found), Kind.JOB, UnaryOperator.identity()));
  }

  @Override
  public Optional<CustomJob> find(ResourceName name) {
    return jobs.find(name).map(JobMessages::of);
  }

  @Override
  public Page<CustomJob> list(ListQuery query) {
    return jobs.list(Kind.JOB, query, JobMessages::of);
  }

  @Override
  public boolean cancel(ResourceName name, Caller caller) {
    return jobs.cancel(name, caller);
  }

  @Override
  public Deletion delete(ResourceName name, Caller caller) {
    return jobs.delete(name, caller, States::toProto);
  }
}
