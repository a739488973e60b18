package dev.trainyard.application.testkit;

import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.Subject;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.RemoteJobs;
import dev.trainyard.domain.testkit.RequestBuilder;
import dev.trainyard.domain.testkit.Submissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Jobs of all kinds, a second and a little between them, with ids that grow with their time as
 * those of a server do.
 */
final class Shelf {
  private static final int MILLIS_SHIFT = 21;
  private static final AtomicLong SALTS = new AtomicLong(1);

  private final long salt = SALTS.getAndIncrement();
  private final StorageContract store;
  private final List<Row> rows = new ArrayList<>();

  /** How far a job's story is told. */
  enum Chapter {
    QUEUED,
    STARTING,
    PENDING,
    RUNNING,
    CANCELLING,
    SUCCEEDED,
    FAILED
  }

  /** What was put there. */
  record Row(Job job, Submission submission) {
    Instant createTime() {
      return job.times().createTime();
    }

    Subject as(Kind kind) {
      PipelineRequest pipeline = submission.pipeline();
      CustomJob request = submission.request();
      State state = kind.shows(job.state().phase());
      return kind == Kind.PIPELINE && pipeline != null
          ? new Subject(pipeline.displayName(), pipeline.labels(), state, createTime())
          : new Subject(request.displayName(), request.labels(), state, createTime());
    }
  }

  Shelf(StorageContract store) {
    this.store = store;
  }

  Row add(String name, Map<String, String> labels) {
    return add(name, labels, Chapter.QUEUED, false);
  }

  Row add(String name, Map<String, String> labels, Chapter chapter, boolean asPipeline) {
    int number = rows.size();
    Instant created = JobStory.NOON.plusSeconds(number).plusNanos(number * 1_234_000L);
    JobId id = new JobId((created.toEpochMilli() << MILLIS_SHIFT) + salt);
    JobStory story = JobStory.of(id.value()).since(created);
    RequestBuilder request = aRequest().named(name).labels(labels);
    Submission submission =
        new Submission(
            new SubmissionKey(salt + "/" + number),
            Places.aPlace(),
            request.build(),
            0,
            "",
            Submissions.aCause(),
            asPipeline ? pipelineOf(name, labels.getOrDefault("l", "")) : null);
    store.intake().accept(List.of(new Arrival(story.queued(), submission)));
    Row row = new Row(tell(story, chapter), submission);
    rows.add(row);
    return row;
  }

  static PipelineRequest pipelineOf(String name, String label) {
    return new PipelineRequest("pipeline of " + name, Map.of("p", label), "Zm9ybQ==");
  }

  /** A plain look. */
  List<Long> idsOf(Kind kind, JobFilter filter) {
    return rows.reversed().stream()
        .filter(row -> kind == Kind.JOB || row.submission().pipeline() != null)
        .filter(row -> filter.matches(row.as(kind)))
        .map(row -> row.job().id().value())
        .toList();
  }

  private Job tell(JobStory story, Chapter chapter) {
    Job job = story.queued();
    for (Transition step : steps(story, chapter)) {
      store.store().advance(List.of(step));
      job = step.after();
    }
    return job;
  }

  private static List<Transition> steps(JobStory story, Chapter chapter) {
    return switch (chapter) {
      case QUEUED -> List.of();
      case STARTING -> List.of(story.claim());
      case PENDING -> List.of(story.claim(), story.start());
      case RUNNING -> List.of(story.claim(), story.start(), story.run());
      case CANCELLING -> List.of(story.claim(), story.start(), story.run(), story.cancel());
      case SUCCEEDED -> ended(story, State.SUCCEEDED);
      case FAILED -> ended(story, State.FAILED);
    };
  }

  private static List<Transition> ended(JobStory story, State state) {
    Instant end = story.from().plusSeconds(9);
    Job running = story.running();
    Transition last = running.observe(RemoteJobs.remoteOf(running, state, end), end).orElseThrow();
    return List.of(story.claim(), story.start(), story.run(), last);
  }
}
