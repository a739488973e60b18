package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.protobuf.Empty;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.jobs.Deletions;
import dev.trainyard.emulator.jobs.JobName;
import java.util.List;

/** What clients ask about deletions. */
record OperationMethods(Deletions deletions) {

  List<Served<?, ?>> served() {
    return List.of(
        Served.sound(
            OperationsGrpc.getGetOperationMethod(), asked -> get(asked.request().getName())),
        Served.sound(
            OperationsGrpc.getWaitOperationMethod(), asked -> get(asked.request().getName())),
        Served.sound(OperationsGrpc.getListOperationsMethod(), asked -> list(asked.request())),
        Served.sound(
            OperationsGrpc.getCancelOperationMethod(), asked -> cancel(asked.request().getName())),
        Served.sound(
            OperationsGrpc.getDeleteOperationMethod(), asked -> forget(asked.request().getName())));
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

  private ListOperationsResponse list(ListOperationsRequest request) {
    String parent = request.getName();
    List<CustomJob> found =
        parent.contains("/customJobs/")
            ? deletions.find(JobName.parse(parent)).stream().toList()
            : deletions.of(Place.parse(parent));
    return OperationsPage.of(request, found);
  }

  private Empty cancel(String name) {
    find(name);
    throw Statuses.of(Code.FAILED_PRECONDITION, "Operation " + name + " is not cancellable.");
  }

  private Empty forget(String name) {
    deletions.forget(JobName.parse(find(name).getName()));
    return Empty.getDefaultInstance();
  }
}
