package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.spec.CustomJob;

/** A job together with what it asks for: all that a start needs. */
public record Order(Job job, CustomJob request) {}
