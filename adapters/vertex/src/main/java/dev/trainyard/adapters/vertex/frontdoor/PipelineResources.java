package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.method.Draft;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineMessages;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineReading;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Trainyard's training pipelines, for Google's methods. */
record PipelineResources(Jobs jobs) implements Resources<TrainingPipeline> {

  @Override
  public TrainingPipeline create(Draft<TrainingPipeline> draft) {
    PipelineReading pipeline = PipelineReading.of(draft.asked());
    Reading job = CustomJobMapper.read(pipeline.job());
    List<Violation> found = new ArrayList<>(draft.faults());
    found.addAll(pipeline.violations());
    job.violations().stream().map(PipelineReading::inCallersWords).forEach(found::add);
    PipelineRequest request = request(draft.asked(), found.isEmpty());
    Terms terms = Terms.read(draft.caller(), draft.asked().getLabelsMap(), found);
    Submission submission =
        new Submission(
            terms.key(),
            draft.place(),
            job.request(),
            terms.priority(),
            terms.batch(),
            Terms.cause(draft.caller(), Reason.SUBMITTED),
            request);
    return message(
        jobs.submit(
            new Command(submission, found), Kind.PIPELINE, PipelineReading::inCallersWords));
  }

  // why: what is refused is not stored, and may hold text that protobuf cannot write
  private static PipelineRequest request(TrainingPipeline pipeline, boolean isSound) {
    String form = isSound ? PipelineForm.write(pipeline) : "";
    return new PipelineRequest(pipeline.getDisplayName(), pipeline.getLabelsMap(), form);
  }

  @Override
  public Optional<TrainingPipeline> find(ResourceName name) {
    return jobs.find(name).map(PipelineResources::message);
  }

  @Override
  public Page<TrainingPipeline> list(ListQuery query) {
    return jobs.list(Kind.PIPELINE, query, PipelineResources::message);
  }

  private static TrainingPipeline message(JobView view) {
    PipelineRequest request = Objects.requireNonNull(view.submission().pipeline());
    return PipelineMessages.of(
        PipelineForm.read(request.form()),
        JobMessages.name(view, Kind.PIPELINE),
        JobMessages.life(view));
  }

  @Override
  public boolean cancel(ResourceName name, Caller caller) {
    return jobs.cancel(name, caller);
  }

  @Override
  public Deletion delete(ResourceName name, Caller caller) {
    return jobs.delete(name, caller, phase -> States.toPipeline(States.toProto(phase)));
  }
}
