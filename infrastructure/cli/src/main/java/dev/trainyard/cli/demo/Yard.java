package dev.trainyard.cli.demo;

import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.kafka.EventLog;
import dev.trainyard.cli.local.Surroundings;
import java.time.Instant;

/** The two windows through which the demo looks at a running server. */
record Yard(JobsApi jobs, EventLog events, Surroundings around) {
  Instant now() {
    return around.clock().instant();
  }
}
