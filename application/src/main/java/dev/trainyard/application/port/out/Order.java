package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;

/** A job together with its submission's key and what it asks for: all that a start needs. */
public record Order(Job job, SubmissionKey key, CustomJob request) {}
