package dev.trainyard.adapters.vertex.client;

import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.rpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;

/** Operations that are done at once, or when they were looked at so often, well or badly. */
final class ScriptedOperations extends OperationsGrpc.OperationsImplBase {
  final AtomicInteger looks = new AtomicInteger();
  private volatile int looksUntilDone;
  private volatile Status end = Status.getDefaultInstance();

  void endAfter(int looks, Status status) {
    looksUntilDone = looks;
    end = status;
  }

  Operation begin(String name) {
    return operation(name + "/operations/1", looksUntilDone == 0);
  }

  @Override
  public void getOperation(GetOperationRequest request, StreamObserver<Operation> caller) {
    caller.onNext(operation(request.getName(), looks.incrementAndGet() >= looksUntilDone));
    caller.onCompleted();
  }

  private Operation operation(String name, boolean done) {
    Operation.Builder operation = Operation.newBuilder().setName(name).setDone(done);
    return done && end.getCode() != 0 ? operation.setError(end).build() : operation.build();
  }
}
