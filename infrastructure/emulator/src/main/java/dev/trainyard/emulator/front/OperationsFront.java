package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.longrunning.CancelOperationRequest;
import com.google.longrunning.DeleteOperationRequest;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc.OperationsImplBase;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Empty;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.jobs.Deletions;
import dev.trainyard.emulator.jobs.JobName;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** What clients ask about deletions. */
final class OperationsFront extends OperationsImplBase {
  private final Deletions deletions;

  OperationsFront(Deletions deletions) {
    this.deletions = deletions;
  }

  @Override
  public void getOperation(GetOperationRequest request, StreamObserver<Operation> caller) {
    Answers.answer(caller, () -> get(request.getName()));
  }

  @Override
  public void waitOperation(WaitOperationRequest request, StreamObserver<Operation> caller) {
    Answers.answer(caller, () -> get(request.getName()));
  }

  private Operation get(String name) {
    return DeleteOperations.of(find(name));
  }

  private CustomJob find(String name) {
    return deletions
        .find(DeleteOperations.jobOf(name))
        .orElseThrow(
            () -> Statuses.of(Code.NOT_FOUND, "The Operation \"" + name + "\" does not exist."));
  }

  @Override
  public void listOperations(
      ListOperationsRequest request, StreamObserver<ListOperationsResponse> caller) {
    Answers.answer(caller, () -> list(request));
  }

  private ListOperationsResponse list(ListOperationsRequest request) {
    String parent = request.getName();
    List<CustomJob> found =
        parent.contains("/customJobs/")
            ? deletions.find(JobName.parse(parent)).stream().toList()
            : deletions.of(Place.parse(parent));
    return OperationsPage.of(request, found);
  }

  @Override
  public void cancelOperation(CancelOperationRequest request, StreamObserver<Empty> caller) {
    Answers.answer(
        caller,
        () -> {
          find(request.getName());
          throw Statuses.of(
              Code.FAILED_PRECONDITION, "Operation " + request.getName() + " is not cancellable.");
        });
  }

  @Override
  public void deleteOperation(DeleteOperationRequest request, StreamObserver<Empty> caller) {
    Answers.answer(
        caller,
        () -> {
          deletions.forget(JobName.parse(find(request.getName()).getName()));
          return Empty.getDefaultInstance();
        });
  }
}
