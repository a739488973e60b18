package dev.trainyard.cli.customjobs;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.local.Surroundings;
import java.time.Duration;
import java.time.Instant;

/** Long-running operations, waited for with growing pauses. */
record Operations(CustomJobsApi api, Surroundings around) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  void await(JsonNode begun) {
    String name = begun.path("name").asText();
    Instant deadline = around.clock().instant().plus(PATIENCE);
    Duration pause = FIRST_PAUSE;
    JsonNode operation = begun;
    while (!operation.path("done").asBoolean()) {
      if (around.clock().instant().isAfter(deadline)) {
        throw failed("The operation " + name + " has not ended within 30 minutes; it goes on.");
      }
      around.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
      operation = api.operation(name);
    }
    JsonNode error = operation.path("error");
    if (!error.isMissingNode()) {
      throw failed(
          "The operation " + name + " failed: " + error.path("message").asText("no words"));
    }
  }
}
