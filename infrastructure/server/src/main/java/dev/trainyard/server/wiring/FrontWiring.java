package dev.trainyard.server.wiring;

import dev.trainyard.adapters.vertex.front.operation.OperationDoors;
import dev.trainyard.adapters.vertex.frontdoor.Doors;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.LockSupport;

/** Gives the front door its use cases. */
@ApplicationScoped
class FrontWiring {

  @Produces
  @Singleton
  Doors doors(
      SubmitJobsUseCase submit,
      DescribeJobUseCase describe,
      FindJobsUseCase find,
      CancelJobUseCase cancel,
      DeleteJobUseCase delete) {
    return new Doors(submit, describe, find, cancel, delete);
  }

  @Produces
  @Singleton
  OperationDoors operationDoors(
      DescribeOperationUseCase describe,
      FindOperationsUseCase find,
      ForgetOperationUseCase forget) {
    return new OperationDoors(
        describe, find, forget, pause -> LockSupport.parkNanos(pause.toNanos()));
  }
}
