package dev.trainyard.cli.demo;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.kafka.Event;
import dev.trainyard.cli.show.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows jobs from submission key to end: their ids come from Kafka, their states over HTTP. */
final class Follow {
  private static final Duration PACE = Duration.ofMillis(300);
  private static final Duration FOR_THE_LAST_EVENT = Duration.ofSeconds(15);

  private final Yard yard;
  private final Progress progress;
  private final Map<String, Job> known = new TreeMap<>();

  Follow(Yard yard, Progress progress) {
    this.yard = yard;
    this.progress = progress;
  }

  /**
   * The jobs by submission key, when all have ended, or one was turned away, or the time is over;
   * those that never appeared are missing.
   */
  Map<String, Job> untilEnded(List<DemoJob> jobs, Duration patience) {
    Instant deadline = yard.now().plus(patience);
    while (!isOver(jobs) && yard.now().isBefore(deadline)) {
      yard.events().read(PACE);
      jobs.forEach(this::look);
      progress.show(
          jobs.stream().map(DemoJob::key).filter(known::containsKey).map(known::get).toList());
    }
    awaitLastEvents(jobs);
    return Map.copyOf(known);
  }

  private void look(DemoJob job) {
    Job before = known.get(job.key());
    List<Event> events = yard.events().of(job.key());
    if (!events.isEmpty() && (before == null || !before.isEnded())) {
      known.put(job.key(), yard.jobs().job(events.getFirst().job()));
    }
  }

  private boolean isOver(List<DemoJob> jobs) {
    return jobs.stream()
        .allMatch(job -> isEnded(job) || yard.events().deadLetter(job.key()).isPresent());
  }

  private boolean isEnded(DemoJob job) {
    Job seen = known.get(job.key());
    return seen != null && seen.isEnded();
  }

  private void awaitLastEvents(List<DemoJob> jobs) {
    Instant deadline = yard.now().plus(FOR_THE_LAST_EVENT);
    while (!jobs.stream().filter(this::isEnded).allMatch(this::isTold)
        && yard.now().isBefore(deadline)) {
      yard.events().read(PACE);
    }
  }

  private boolean isTold(DemoJob job) {
    Job seen = known.get(job.key());
    List<Event> events = yard.events().of(job.key());
    return seen != null && events.getLast().state().equals(seen.state());
  }
}
