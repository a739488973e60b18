package dev.trainyard.application.testkit;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.JobState.Cancelling;
import dev.trainyard.domain.job.JobState.Queued;
import dev.trainyard.domain.job.JobState.Starting;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs, submissions and history; each synchronized method is one transaction. */
final class InMemoryRows {
  private final TreeMap<JobId, JobView> views = new TreeMap<>();
  private final Map<ProjectKey, JobId> keys = new HashMap<>();
  private final Map<ProjectKey, JobId> found = new HashMap<>();
  private final List<JobEvent> history = new ArrayList<>();

  private record ProjectKey(String project, SubmissionKey key) {}

  synchronized List<Admission> accept(List<Arrival> arrivals) {
    return arrivals.stream().map(this::accept).toList();
  }

  private Admission accept(Arrival arrival) {
    Submission submission = arrival.submission();
    ProjectKey key = keyOf(submission, submission.key());
    SubmissionKey asFound = SubmissionKey.ofFound(submission.key().fingerprint());
    JobId adopted = found.get(keyOf(submission, asFound));
    if (adopted != null) {
      return new Admission.AlreadyKnown(adopted);
    }
    JobId first = keys.putIfAbsent(key, arrival.job().id());
    if (first != null) {
      return isSame(view(first).submission(), submission)
          ? new Admission.AlreadyKnown(first)
          : new Admission.KeyTaken(first);
    }
    write(null, new JobView(arrival.job(), submission), submission.cause());
    return new Admission.Accepted(arrival.job());
  }

  synchronized Admission adopt(Arrival arrival, String fingerprint) {
    Submission submission = arrival.submission();
    JobId id = arrival.job().id();
    if (views.containsKey(id)) {
      return new Admission.AlreadyKnown(id);
    }
    ProjectKey key = keyOf(submission, submission.key());
    Optional<JobId> other =
        Stream.concat(Stream.ofNullable(found.get(key)), jobsOf(submission, fingerprint)).findAny();
    if (other.isPresent()) {
      return new Admission.KeyTaken(other.get());
    }
    keys.put(key, id);
    if (!fingerprint.isEmpty()) {
      found.put(key, id);
    }
    write(null, new JobView(arrival.job(), submission), submission.cause());
    return new Admission.Accepted(arrival.job());
  }

  private Stream<JobId> jobsOf(Submission submission, String fingerprint) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().project().equals(submission.place().project()))
        .filter(entry -> entry.getKey().key().fingerprint().equals(fingerprint))
        .map(Map.Entry::getValue);
  }

  private static ProjectKey keyOf(Submission submission, SubmissionKey key) {
    return new ProjectKey(submission.place().project(), key);
  }

  /** What brings all of it back to where it is now. */
  synchronized Runnable remember() {
    Map<JobId, JobView> views = Map.copyOf(this.views);
    Map<ProjectKey, JobId> keys = Map.copyOf(this.keys);
    Map<ProjectKey, JobId> found = Map.copyOf(this.found);
    int rows = history.size();
    return () -> fallBack(views, keys, found, rows);
  }

  private synchronized void fallBack(
      Map<JobId, JobView> views,
      Map<ProjectKey, JobId> keys,
      Map<ProjectKey, JobId> found,
      int rows) {
    this.views.clear();
    this.views.putAll(views);
    this.keys.clear();
    this.keys.putAll(keys);
    this.found.clear();
    this.found.putAll(found);
    history.subList(rows, history.size()).clear();
  }

  private static boolean isSame(Submission first, Submission second) {
    return first.request().equals(second.request())
        && first.place().equals(second.place())
        && Objects.equals(first.pipeline(), second.pipeline());
  }

  synchronized List<Order> claim(Claim claim) {
    List<JobView> due =
        views.values().stream()
            .filter(view -> view.job().place().equals(claim.place()))
            .filter(view -> isDue(view.job(), claim.now()))
            .sorted(Comparator.comparingInt(view -> -view.submission().priority()))
            .limit(claim.limit())
            .toList();
    return due.stream().map(view -> claim(view, claim)).toList();
  }

  private Order claim(JobView view, Claim claim) {
    Transition step = view.job().claim(claim.leaseUntil(), claim.now(), claim.cause());
    write(step);
    return new Order(step.after(), view.submission().key(), view.submission().request());
  }

  synchronized boolean reorder(PriorityChange change) {
    if (!isFresh(change.before())) {
      return false;
    }
    Submission now = view(change.before().id()).submission().withPriority(change.priority());
    write(Phase.QUEUED, new JobView(change.after(), now), change.cause());
    return true;
  }

  synchronized Set<JobId> advance(List<Transition> transitions) {
    Set<JobId> seen = new HashSet<>();
    Set<JobId> advanced = new LinkedHashSet<>();
    for (Transition step : transitions) {
      JobId id = step.before().id();
      if (seen.add(id) && isFresh(step.before())) {
        write(step);
        advanced.add(id);
      }
    }
    return advanced;
  }

  private boolean isFresh(Job before) {
    JobView now = views.get(before.id());
    return now != null
        && now.job().version() == before.version()
        && now.job().times().updateTime().equals(before.times().updateTime());
  }

  /** Whether it took hold; nothing was written if not. */
  synchronized boolean delete(Deletion deletion, Instant at) {
    JobView now = view(deletion.before().id());
    if (now.job().version() != deletion.before().version() || !now.isShownAs(deletion.kind())) {
      return false;
    }
    boolean whole = deletion.kind() == Kind.JOB;
    write(
        now.job().state().phase(),
        new JobView(
            deletion.after(),
            now.submission(),
            whole ? at : now.deleteTime(),
            whole ? now.pipelineDeleteTime() : at),
        deletion.cause());
    return true;
  }

  private void write(Transition step) {
    JobView before = view(step.before().id());
    Phase from = step.before().state().phase();
    write(from, new JobView(step.after(), before.submission()), step.cause());
  }

  private void write(@Nullable Phase from, JobView after, Cause cause) {
    Job job = after.job();
    Submission submission = after.submission();
    views.put(job.id(), after);
    history.add(
        new JobEvent(
            new HistoryEntry(from, job, job.times().updateTime(), cause),
            submission.key(),
            submission.request().displayName(),
            submission.request().labels(),
            submission.batch()));
  }

  synchronized void postpone(Collection<Job> jobs, Instant due) {
    jobs.forEach(job ->
        views.computeIfPresent(job.id(), (_, view) -> isFresh(job) ? postponed(view, due) : view));
  }

  private static JobView postponed(JobView view, Instant due) {
    Job job = view.job();
    return switch (job.state()) {
      case Starting _ -> new JobView(in(new Starting(due), job), view.submission());
      case Cancelling(_, String words) ->
          new JobView(in(new Cancelling(due, words), job), view.submission());
      case Queued _,
          JobState.Pending _,
          JobState.Running _,
          JobState.Succeeded _,
          JobState.Failed _,
          JobState.Cancelled _ ->
          view;
    };
  }

  private static Job in(JobState state, Job job) {
    return new Job(job.id(), job.place(), job.version(), state, job.attempt(), job.times());
  }

  synchronized List<Job> overdue(Phase phase, Instant now, int limit) {
    return jobs(job -> job.state().phase() == phase && !dueOf(job).isAfter(now)).stream()
        .sorted(Comparator.comparing(InMemoryRows::dueOf))
        .limit(limit)
        .toList();
  }

  private static Instant dueOf(Job job) {
    return switch (job.state()) {
      case Starting(Instant leaseUntil) -> leaseUntil;
      case Cancelling(Instant askAgain, _) -> askAgain;
      case Queued _,
          JobState.Pending _,
          JobState.Running _,
          JobState.Succeeded _,
          JobState.Failed _,
          JobState.Cancelled _ ->
          Instant.MAX;
    };
  }

  static boolean isDue(Job job, Instant now) {
    return job.state() instanceof Queued(var wait) && !wait.until().isAfter(now);
  }

  static boolean isLive(Job job) {
    return !(job.state() instanceof Queued) && !job.state().phase().isTerminal();
  }

  synchronized List<Job> jobs(Predicate<Job> which) {
    return views.values().stream().map(JobView::job).filter(which).toList();
  }

  synchronized List<Place> placesOf(Predicate<JobView> which) {
    return views(which).stream().map(view -> view.job().place()).distinct().toList();
  }

  synchronized List<JobView> views(Predicate<JobView> which) {
    return views.values().stream().filter(which).toList();
  }

  synchronized Optional<JobView> find(JobId id) {
    return Optional.ofNullable(views.get(id));
  }

  synchronized List<JobEvent> history() {
    return List.copyOf(history);
  }

  private JobView view(JobId id) {
    JobView view = views.get(id);
    if (view == null) {
      throw new IllegalStateException("no job " + id);
    }
    return view;
  }
}
