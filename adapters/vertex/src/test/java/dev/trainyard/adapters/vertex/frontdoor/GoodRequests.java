package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.OPERATIONS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;

import com.google.cloud.aiplatform.v1.CancelCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.DeleteTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListTrainingPipelinesRequest;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.gson.JsonParser;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.domain.testkit.JobRequests;
import io.grpc.MethodDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Requests that would be answered well. */
final class GoodRequests {
  private static final List<dev.trainyard.domain.spec.CustomJob> SOUND = sound();

  private GoodRequests() {}

  /** One of REST's. */
  record Rest(String method, String path, String query, String body) {}

  /** One of gRPC's. */
  record Grpc(MethodDescriptor<?, ?> method, byte[] bytes) {}

  private static List<dev.trainyard.domain.spec.CustomJob> sound() {
    List<dev.trainyard.domain.spec.CustomJob> jobs = new ArrayList<>(JobRequests.everyField());
    jobs.add(JobRequests.aContainerJob());
    jobs.add(JobRequests.aPythonJob());
    return jobs;
  }

  static List<Rest> restCreates() {
    List<Rest> creates = new ArrayList<>();
    for (var job : SOUND) {
      String json = CustomJobJson.write(job);
      String inputs = JsonParser.parseString(json).getAsJsonObject().get("jobSpec").toString();
      creates.add(new Rest("POST", JOBS, "", json));
      creates.add(new Rest("POST", PIPELINES, "", Bodies.pipeline("a", inputs)));
    }
    return creates;
  }

  /**
   * @param id of a job that there is
   * @param token of a page of jobs
   */
  static List<Rest> restOthers(String id, String token) {
    String filter = "filter=display_name%3Amnist*+AND+NOT+state%3D%22JOB_STATE_FAILED%22";
    return List.of(
        new Rest("GET", JOBS, "pageSize=3&" + filter, ""),
        new Rest("GET", JOBS, "pageSize=3&readMask=name,state&pageToken=" + token, ""),
        new Rest(
            "GET",
            PIPELINES,
            "filter=labels.a%3Ab+OR+create_time%3C%222030-01-01T00:00:00Z%22",
            ""),
        new Rest("GET", JOBS + "/" + id, "$alt=json;enum-encoding=int", ""),
        new Rest("GET", PIPELINES + "/" + id, "prettyPrint=false", ""),
        new Rest("POST", JOBS + "/" + id + ":cancel", "", "{}"),
        new Rest("DELETE", PIPELINES + "/" + id, "", ""),
        new Rest("GET", OPERATIONS + "/" + id, "", ""),
        new Rest("GET", OPERATIONS, "pageSize=2", ""),
        new Rest("POST", OPERATIONS + "/" + id + ":wait", "", "{\"timeout\": \"0.5s\"}"),
        new Rest("GET", "projects/p/locations", "pageSize=3", ""));
  }

  static List<Grpc> grpcCreates() {
    List<Grpc> creates = new ArrayList<>();
    for (var job : SOUND) {
      CustomJob proto = CustomJobMapper.toProto(job);
      creates.add(
          new Grpc(
              JobServiceGrpc.getCreateCustomJobMethod(),
              CreateCustomJobRequest.newBuilder()
                  .setParent(PARENT)
                  .setCustomJob(proto)
                  .build()
                  .toByteArray()));
      creates.add(
          new Grpc(
              PipelineServiceGrpc.getCreateTrainingPipelineMethod(),
              CreateTrainingPipelineRequest.newBuilder()
                  .setParent(PARENT)
                  .setTrainingPipeline(pipeline(proto))
                  .build()
                  .toByteArray()));
    }
    return creates;
  }

  private static TrainingPipeline pipeline(CustomJob job) {
    TrainingPipeline.Builder pipeline = TrainingPipeline.newBuilder();
    try {
      String inputs = JsonFormat.printer().print(job.getJobSpec());
      JsonFormat.parser().merge(Bodies.pipeline("a", inputs), pipeline);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    return pipeline.build();
  }

  static List<Grpc> grpcOthers(String id, String token) {
    FieldMask mask = FieldMask.newBuilder().addPaths("name").addPaths("job_spec.models").build();
    return List.of(
        grpc(
            JobServiceGrpc.getListCustomJobsMethod(),
            ListCustomJobsRequest.newBuilder()
                .setParent(PARENT)
                .setPageToken(token)
                .setPageSize(2)
                .setReadMask(mask)
                .build()),
        grpc(
            PipelineServiceGrpc.getListTrainingPipelinesMethod(),
            ListTrainingPipelinesRequest.newBuilder()
                .setParent(PARENT)
                .setFilter("NOT (display_name:\"a*\" OR state!=PIPELINE_STATE_PENDING)")
                .build()),
        grpc(
            JobServiceGrpc.getGetCustomJobMethod(),
            GetCustomJobRequest.newBuilder().setName(JOBS + "/" + id).build()),
        grpc(
            JobServiceGrpc.getCancelCustomJobMethod(),
            CancelCustomJobRequest.newBuilder().setName(JOBS + "/" + id).build()),
        grpc(
            PipelineServiceGrpc.getDeleteTrainingPipelineMethod(),
            DeleteTrainingPipelineRequest.newBuilder().setName(PIPELINES + "/" + id).build()),
        grpc(
            OperationsGrpc.getListOperationsMethod(),
            ListOperationsRequest.newBuilder().setName(PARENT).setPageSize(1).build()),
        grpc(
            OperationsGrpc.getWaitOperationMethod(),
            WaitOperationRequest.newBuilder()
                .setName(OPERATIONS + "/" + id)
                .setTimeout(Duration.newBuilder().setSeconds(1))
                .build()));
  }

  private static Grpc grpc(MethodDescriptor<?, ?> method, Message request) {
    return new Grpc(method, request.toByteArray());
  }
}
