package dev.trainyard.application.port;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Submission;

/** A job with its submission: what a reader sees. */
public record JobView(Job job, Submission submission) {}
