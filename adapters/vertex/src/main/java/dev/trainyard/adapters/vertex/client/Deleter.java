package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.DeleteCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.longrunning.Operation;
import dev.trainyard.adapters.vertex.wire.ErrorKind;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.util.function.Function;

/** Deletes remote jobs, each paid for as a create is, and waits until they are gone. */
final class Deleter {
  private static final int MOST_LOOKS = 10;
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Operation DONE = Operation.newBuilder().setDone(true).build();

  private final Connections connections;
  private final Allowance allowance;

  Deleter(Connections connections, Allowance allowance) {
    this.connections = connections;
    this.allowance = allowance;
  }

  void delete(Place place, String name) {
    DeleteCustomJobRequest request = DeleteCustomJobRequest.newBuilder().setName(name).build();
    allowance.await(place, Call.SUBMIT);
    Operation operation =
        ask(place, name, client -> client.deleteCustomJobCallable().call(request));
    Duration next = SHORTEST;
    for (int looks = 0; !operation.getDone() && looks < MOST_LOOKS; looks++) {
      String running = operation.getName();
      allowance.rest(next);
      allowance.awaitRead(place);
      operation = ask(place, name, client -> client.getOperationsClient().getOperation(running));
      next = next.multipliedBy(2);
    }
    if (!operation.getDone() || operation.hasError()) {
      throw new TrainingServiceAwayException(
          "Vertex has not deleted " + name + ": " + Words.of(operation.getError().getMessage()),
          new IllegalStateException(operation.getName()));
    }
  }

  private Operation ask(Place place, String name, Function<JobServiceClient, Operation> call) {
    try {
      return connections.to(place).call(call);
    } catch (RuntimeException e) {
      if (ErrorKind.of(e) == ErrorKind.NOT_FOUND) {
        return DONE;
      }
      throw new TrainingServiceAwayException(
          "Vertex did not delete " + name + ": " + Words.of(e), e);
    }
  }
}
