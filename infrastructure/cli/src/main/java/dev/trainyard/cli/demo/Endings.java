package dev.trainyard.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trainyard.cli.api.HistoryEntry;
import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.stage.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what became of the jobs: from the HTTP API, from Kafka, from the bucket. */
record Endings(Yard yard, Bucket bucket) {
  List<Ending> gather(List<DemoJob> jobs, Map<String, Job> known) {
    return jobs.stream()
        .map(job -> ending(job, Optional.ofNullable(known.get(job.key()))))
        .toList();
  }

  private Ending ending(DemoJob job, Optional<Job> known) {
    List<HistoryEntry> history = known.map(Job::id).map(yard.jobs()::history).orElse(List.of());
    return new Ending(job, known, yard.events().of(job.key()), history, metrics(job));
  }

  private JsonNode metrics(DemoJob job) {
    try {
      return Json.parse(Files.readString(bucket.path(job.metrics()))).path("final");
    } catch (NoSuchFileException e) {
      return MissingNode.getInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
