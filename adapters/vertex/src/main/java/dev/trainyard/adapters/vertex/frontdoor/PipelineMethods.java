package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.ListTrainingPipelinesRequest;
import com.google.cloud.aiplatform.v1.ListTrainingPipelinesResponse;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;

/** {@code PipelineService}, as far as training pipelines of custom training go. */
record PipelineMethods(Jobs jobs) {

  List<Served<?, ?>> served() {
    return List.of(
        new Served<>(PipelineServiceGrpc.getCreateTrainingPipelineMethod(), this::create),
        Served.sound(
            PipelineServiceGrpc.getGetTrainingPipelineMethod(),
            asked -> PipelineMessages.of(jobs.describe(Kind.PIPELINE, asked.request().getName()))),
        Served.sound(
            PipelineServiceGrpc.getListTrainingPipelinesMethod(), asked -> list(asked.request())),
        Served.sound(
            PipelineServiceGrpc.getCancelTrainingPipelineMethod(),
            asked -> jobs.cancel(Kind.PIPELINE, asked.request().getName(), asked.caller())),
        Served.sound(
            PipelineServiceGrpc.getDeleteTrainingPipelineMethod(),
            asked -> jobs.delete(Kind.PIPELINE, asked.request().getName(), asked.caller())));
  }

  private TrainingPipeline create(Asked<CreateTrainingPipelineRequest> asked) {
    TrainingPipeline pipeline = asked.request().getTrainingPipeline();
    Place place = Place.parse(asked.request().getParent());
    PipelineReading reading = PipelineReading.of(pipeline);
    List<Violation> found = new ArrayList<>(asked.faults());
    found.addAll(reading.violations());
    Terms terms = Terms.read(asked.caller(), pipeline.getLabelsMap(), found);
    Submission submission =
        new Submission(
            terms.key(),
            place,
            reading.job(),
            terms.priority(),
            terms.batch(),
            Terms.cause(asked.caller(), Reason.SUBMITTED),
            reading.pipeline());
    return PipelineMessages.of(
        jobs.submit(
            new Command(submission, found), Kind.PIPELINE, PipelineReading::inCallersWords));
  }

  private ListTrainingPipelinesResponse list(ListTrainingPipelinesRequest request) {
    Paging.check(request.getReadMask(), TrainingPipeline.getDefaultInstance());
    ListQuery query =
        new ListQuery(
            Kind.PIPELINE,
            request.getParent(),
            request.getFilter(),
            request.getPageSize(),
            request.getPageToken());
    FindJobsUseCase.Page page = jobs.find(query.toQuery());
    ListTrainingPipelinesResponse.Builder answer =
        ListTrainingPipelinesResponse.newBuilder()
            .setNextPageToken(query.seal(page.nextPageToken()));
    page.jobs().stream()
        .map(view -> Paging.masked(PipelineMessages.of(view), request.getReadMask()))
        .forEach(answer::addTrainingPipelines);
    return answer.build();
  }
}
