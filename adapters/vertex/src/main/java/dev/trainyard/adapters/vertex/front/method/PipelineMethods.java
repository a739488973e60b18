package dev.trainyard.adapters.vertex.front.method;

import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.ListTrainingPipelinesRequest;
import com.google.cloud.aiplatform.v1.ListTrainingPipelinesResponse;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import java.util.List;

/** {@code PipelineService}, as far as training pipelines of custom training go. */
public final class PipelineMethods {
  private PipelineMethods() {}

  public static List<Served<?, ?>> of(Resources<TrainingPipeline> pipelines) {
    Counter<TrainingPipeline> counter = new Counter<>(Kind.PIPELINE, pipelines);
    return List.of(
        new Served<>(
            PipelineServiceGrpc.getCreateTrainingPipelineMethod(),
            asked -> pipelines.create(draft(asked))),
        Served.sound(
            PipelineServiceGrpc.getGetTrainingPipelineMethod(),
            asked -> counter.get(asked.request().getName())),
        Served.sound(
            PipelineServiceGrpc.getListTrainingPipelinesMethod(),
            asked -> list(pipelines, asked.request())),
        Served.sound(
            PipelineServiceGrpc.getCancelTrainingPipelineMethod(),
            asked -> counter.cancel(asked.request().getName(), asked.caller())),
        Served.sound(
            PipelineServiceGrpc.getDeleteTrainingPipelineMethod(),
            asked -> counter.delete(asked.request().getName(), asked.caller())));
  }

  private static Draft<TrainingPipeline> draft(Asked<CreateTrainingPipelineRequest> asked) {
    CreateTrainingPipelineRequest request = asked.request();
    Place place = Place.parse(request.getParent());
    return new Draft<>(place, request.getTrainingPipeline(), asked.faults(), asked.caller());
  }

  private static ListTrainingPipelinesResponse list(
      Lists<TrainingPipeline> pipelines, ListTrainingPipelinesRequest request) {
    ListWish wish =
        new ListWish(
            Kind.PIPELINE,
            request.getParent(),
            request.getFilter(),
            request.getPageSize(),
            request.getPageToken());
    ListTrainingPipelinesResponse.Builder page = ListTrainingPipelinesResponse.newBuilder();
    TrainingPipeline type = TrainingPipeline.getDefaultInstance();
    String next =
        Counter.list(pipelines, wish, request.getReadMask(), type, page::addTrainingPipelines);
    return page.setNextPageToken(next).build();
  }
}
