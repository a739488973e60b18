package dev.trainyard.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.HistoryEntry;
import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.kafka.Event;
import java.util.List;
import java.util.Optional;

/**
 * What became of a job of the demo.
 *
 * @param metrics what the training code wrote as final, missing if it wrote nothing
 */
record Ending(
    DemoJob of,
    Optional<Job> job,
    List<Event> events,
    List<HistoryEntry> history,
    JsonNode metrics) {

  boolean isGood() {
    return job.filter(Job::isSucceeded).isPresent() && metrics.has("loss") && isToldAsItWas();
  }

  /** Whether Kafka told the same versions and states as the history holds, without gaps. */
  boolean isToldAsItWas() {
    List<String> told = events.stream().map(e -> e.version() + " " + e.state()).toList();
    List<String> written = history.stream().map(e -> e.version() + " " + e.state()).toList();
    return !told.isEmpty() && told.equals(written);
  }
}
