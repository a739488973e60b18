package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Origin;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A small Vertex. Like the real one it creates whatever it is asked to, also a second time: that
 * nobody asks twice is for the caller to keep and for {@link #remotesOf} to show.
 */
public final class ScriptedTrainingService implements TrainingService {
  public static final Duration THROTTLED_FOR = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Map<String, Remote> remotes = new LinkedHashMap<>();
  private final Deque<Answer> script = new ArrayDeque<>();
  private final List<String> cancels = new ArrayList<>();
  private final ScriptedPages pages;
  private boolean away;
  private long created;

  private record Remote(Order order, RemoteJob job, Instant created) {
    Place place() {
      return order.job().place();
    }
  }

  /** What a start is answered. */
  public enum Answer {
    CREATE,
    THROTTLE,
    REFUSE,
    UNCLEAR_WITH_EFFECT,
    UNCLEAR_WITHOUT_EFFECT
  }

  public ScriptedTrainingService(InstantSource clock) {
    this.clock = clock;
    this.pages = new ScriptedPages(clock);
  }

  /** Answers the next starts so, one after the other, and creates again afterwards. */
  public synchronized void answer(Answer... answers) {
    script.addAll(List.of(answers));
  }

  /** From now on nothing can be asked; starts are unclear and have no effect. */
  public synchronized void goAway() {
    away = true;
  }

  public synchronized void comeBack() {
    away = false;
  }

  /** Moves a remote job on, with the times and the error that fit the state. */
  public synchronized void setState(String remoteName, State state) {
    remotes.computeIfPresent(
        remoteName,
        (_, old) ->
            new Remote(
                old.order(), RemoteLife.moved(old.job(), state, clock.instant()), old.created()));
  }

  /** Moves all remote jobs of a job on. */
  public synchronized void setState(JobId id, State state) {
    remotesOf(id).forEach(remote -> setState(remote.name(), state));
  }

  /** Somebody deletes the remote job behind our back. */
  public synchronized void delete(String remoteName) {
    remotes.remove(remoteName);
  }

  /** All that were ever created for the job and not deleted. */
  public synchronized List<RemoteJob> remotesOf(JobId id) {
    return select(remote -> remote.job().jobId().equals(id));
  }

  public synchronized List<RemoteJob> remotes() {
    return select(_ -> true);
  }

  /** The names that a cancel was asked for, in order, also in vain. */
  public synchronized List<String> cancels() {
    return List.copyOf(cancels);
  }

  @Override
  public synchronized StartOutcome start(Order order) {
    Answer answer =
        away ? Answer.UNCLEAR_WITHOUT_EFFECT : script.isEmpty() ? Answer.CREATE : script.remove();
    return switch (answer) {
      case CREATE -> new StartOutcome.Started(create(order));
      case THROTTLE ->
          new StartOutcome.Throttled(
              new Wait(WaitReason.API_RATE, "Vertex is busy", clock.instant().plus(THROTTLED_FOR)));
      case REFUSE ->
          new StartOutcome.Refused(new JobError(JobError.INVALID_ARGUMENT, "scripted refusal"));
      case UNCLEAR_WITH_EFFECT -> {
        create(order);
        yield new StartOutcome.Unclear("the answer was lost");
      }
      case UNCLEAR_WITHOUT_EFFECT -> new StartOutcome.Unclear("the call was lost");
    };
  }

  private RemoteJob create(Order order) {
    Job job = order.job();
    created++;
    String name =
        "projects/1234567890/locations/%s/customJobs/%d".formatted(job.place().location(), created);
    RemoteJob remote =
        new RemoteJob(name, job.id(), job.attempt().number(), State.PENDING, null, null, null);
    remotes.put(name, new Remote(order, remote, clock.instant()));
    return remote;
  }

  @Override
  public synchronized RemotePage list(Listing listing) {
    failIfAway();
    return pages.page(
        listing, select(remote -> isIn(listing.place(), remote) && suits(listing.wish(), remote)));
  }

  private static boolean suits(Listing.Wish wish, Remote remote) {
    return switch (wish) {
      case Listing.Wish.Live() -> !remote.job().state().isTerminal();
      case Listing.Wish.CreatedSince(Instant then) -> !remote.created().isBefore(then);
    };
  }

  /** How its lists are cut into pages, and what goes wrong with them. */
  public ScriptedPages pages() {
    return pages;
  }

  @Override
  public synchronized List<RemoteJob> findByLabel(Place place, Collection<JobId> jobs) {
    failIfAway();
    Set<JobId> wanted = Set.copyOf(jobs);
    return select(remote -> isIn(place, remote) && wanted.contains(remote.job().jobId()));
  }

  @Override
  public synchronized List<RemoteJob> look(Place place, Collection<Job> jobs) {
    failIfAway();
    Set<String> names =
        jobs.stream().map(job -> job.attempt().remoteName()).collect(Collectors.toSet());
    return select(remote -> isIn(place, remote) && names.contains(remote.job().name()));
  }

  @Override
  public synchronized Optional<Origin> origin(Place place, String remoteName) {
    failIfAway();
    return Optional.ofNullable(remotes.get(remoteName))
        .filter(remote -> isIn(place, remote))
        .map(Remote::order)
        .map(order -> new Origin(order.request(), order.key().fingerprint()));
  }

  @Override
  public synchronized void cancel(Place place, String remoteName) {
    failIfAway();
    cancels.add(remoteName);
    Remote remote = remotes.get(remoteName);
    if (remote != null && !remote.job().state().isTerminal()) {
      setState(remoteName, State.CANCELLING);
    }
  }

  @Override
  public synchronized void delete(Place place, String remoteName) {
    failIfAway();
    Remote remote = remotes.get(remoteName);
    if (remote != null && !remote.job().state().isTerminal()) {
      throw new TrainingServiceAwayException(
          remoteName + " has not ended", new IllegalStateException("scripted"));
    }
    remotes.remove(remoteName);
  }

  private static boolean isIn(Place place, Remote remote) {
    return remote.place().equals(place);
  }

  private List<RemoteJob> select(Predicate<Remote> which) {
    return remotes.values().stream().filter(which).map(Remote::job).toList();
  }

  private void failIfAway() {
    if (away) {
      throw new TrainingServiceAwayException("away", new IllegalStateException("scripted"));
    }
  }
}
