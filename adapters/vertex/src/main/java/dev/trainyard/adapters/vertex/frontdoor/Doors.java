package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;

/** The use cases that jobs and pipelines need. */
public record Doors(
    SubmitJobsUseCase submit,
    DescribeJobUseCase describe,
    FindJobsUseCase find,
    CancelJobUseCase cancel,
    DeleteJobUseCase delete) {}
