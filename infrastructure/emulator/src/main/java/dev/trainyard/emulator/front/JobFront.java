package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CancelCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.DeleteCustomJobRequest;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc.JobServiceImplBase;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import com.google.longrunning.Operation;
import com.google.protobuf.Empty;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.jobs.Deletion;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import io.grpc.stub.StreamObserver;

/** The five methods of Vertex's job service that concern custom jobs. */
final class JobFront extends JobServiceImplBase {
  private final Desk desk;

  JobFront(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void createCustomJob(CreateCustomJobRequest request, StreamObserver<CustomJob> caller) {
    Answers.answer(
        caller,
        () -> {
          Place place = Place.parse(request.getParent());
          Validation.check(request.getCustomJob(), place);
          return desk.create(place, request.getCustomJob());
        });
  }

  @Override
  public void getCustomJob(GetCustomJobRequest request, StreamObserver<CustomJob> caller) {
    Answers.answer(caller, () -> get(request.getName()));
  }

  private CustomJob get(String name) {
    return desk.jobs().find(JobName.parse(name)).orElseThrow(() -> Statuses.noSuchJob(name));
  }

  @Override
  public void listCustomJobs(
      ListCustomJobsRequest request, StreamObserver<ListCustomJobsResponse> caller) {
    Answers.answer(caller, () -> JobPage.of(request, desk.jobs()));
  }

  @Override
  public void cancelCustomJob(CancelCustomJobRequest request, StreamObserver<Empty> caller) {
    Answers.answer(caller, () -> cancel(request.getName()));
  }

  private Empty cancel(String name) {
    return desk.cancel(JobName.parse(name))
        .map(_ -> Empty.getDefaultInstance())
        .orElseThrow(() -> Statuses.noSuchJob(name));
  }

  @Override
  public void deleteCustomJob(DeleteCustomJobRequest request, StreamObserver<Operation> caller) {
    Answers.answer(caller, () -> delete(request.getName()));
  }

  private Operation delete(String name) {
    return switch (desk.jobs().delete(JobName.parse(name))) {
      case Deletion.Deleted(var tombstone) -> DeleteOperations.of(tombstone);
      case Deletion.Unknown _ -> throw Statuses.noSuchJob(name);
      case Deletion.StillLive(var job) ->
          throw Statuses.of(
              Code.FAILED_PRECONDITION,
              "The CustomJob \"%s\" is in state %s and cannot be deleted: cancel it first."
                  .formatted(name, job.getState()));
    };
  }
}
