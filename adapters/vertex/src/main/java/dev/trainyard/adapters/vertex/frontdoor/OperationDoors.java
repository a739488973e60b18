package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;

/** The use cases that operations need. */
public record OperationDoors(
    DescribeOperationUseCase describe, FindOperationsUseCase find, ForgetOperationUseCase forget) {}
