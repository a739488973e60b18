package dev.trainyard.adapters.vertex.front.operation;

import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The use cases that operations need; in the emulator, what it knows of deletions.
 *
 * @param pause lets a caller who waits wait a little
 */
public record OperationDoors(
    DescribeOperationUseCase describe,
    FindOperationsUseCase find,
    ForgetOperationUseCase forget,
    Consumer<Duration> pause) {}
