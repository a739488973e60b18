package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Vertex. It creates whatever it is asked to, also twice; what it is asked may arrive late, what it
 * shows in lists may be old.
 */
final class Cloud {
  /** After this a create that was sent has arrived or never will. */
  static final Duration LATEST_ARRIVAL = Duration.ofSeconds(8);

  /** How old a list may be at most. */
  static final Duration OLDEST_LIST = Duration.ofSeconds(4);

  /** How the display name of a job begins that runs until it is cancelled. */
  static final String ENDLESS = "endless";

  private static final Duration VERY_LATE = Duration.ofMinutes(2);

  private final Stage stage;
  private final boolean keepsPromises;
  private final Map<String, Remote> remotes = new LinkedHashMap<>();
  private final List<Flight> flights = new ArrayList<>();
  private final Deque<Photo> photos = new ArrayDeque<>();
  private final Deque<Instant> creates = new ArrayDeque<>();
  private final Set<JobId> refused = new HashSet<>();
  private final Set<JobId> lost = new HashSet<>();
  private Instant busyUntil = Instant.MIN;
  private long names;
  private long changes;

  private record Flight(Order order, boolean labelled, Instant arrives) {}

  private record Photo(Instant taken, long changes, List<Remote> remotes) {}

  /**
   * @param keepsPromises whether no create arrives later than {@link #LATEST_ARRIVAL}
   */
  Cloud(Stage stage, boolean keepsPromises) {
    this.stage = stage;
    this.keepsPromises = keepsPromises;
  }

  Remote create(Order order, boolean labelled) {
    Job job = order.job();
    names++;
    String name = "projects/1/locations/us-central1/customJobs/" + names;
    Remote remote =
        new Remote(
            name,
            order,
            labelled,
            order.request().displayName().startsWith(ENDLESS),
            State.PENDING,
            stage.now(),
            null,
            null);
    put(remote);
    stage.tell("VERTEX has " + names + " for job " + job.id() + " attempt " + remote.attempt());
    return remote;
  }

  /** It is on its way. */
  void createLater(Order order, boolean labelled) {
    flights.add(
        new Flight(
            order,
            labelled,
            stage.now().plus(stage.luck.upTo(keepsPromises ? LATEST_ARRIVAL : VERY_LATE))));
  }

  void refuse(Order order) {
    refused.add(order.job().id());
  }

  /** Whether everybody is turned away for a while. */
  boolean isBusy() {
    if (stage.luck.strikes(0.01)) {
      busyUntil = stage.now().plus(stage.luck.upTo(Duration.ofSeconds(60)));
    }
    return stage.now().isBefore(busyUntil) || stage.luck.strikes(0.05);
  }

  boolean keepsPromises() {
    return keepsPromises;
  }

  /** A create was asked for, whatever became of it. */
  void count() {
    creates.add(stage.now());
  }

  private void put(Remote remote) {
    changes++;
    remotes.put(remote.name(), remote);
  }

  List<Remote> all() {
    return List.copyOf(remotes.values());
  }

  Optional<Remote> find(String name) {
    return Optional.ofNullable(remotes.get(name));
  }

  /** As a list shows them: perhaps as they were a little earlier. */
  List<Remote> listed() {
    if (photos.isEmpty() || !stage.luck.strikes(0.3)) {
      return all();
    }
    return stage.luck.oneOf(List.copyOf(photos)).remotes();
  }

  void cancel(String name) {
    Remote remote = remotes.get(name);
    if (remote != null && remote.isLive() && remote.state() != State.CANCELLING) {
      put(remote.become(State.CANCELLING, stage.now()));
    }
  }

  /** What happens there by itself. */
  void live() {
    takePhoto();
    for (Flight flight : List.copyOf(flights)) {
      if (!flight.arrives().isAfter(stage.now())) {
        flights.remove(flight);
        create(flight.order(), flight.labelled());
      }
    }
    for (Remote remote : all()) {
      if (remote.isLive() && stage.luck.chance(0.04)) {
        put(remote.become(next(remote), stage.now()));
      }
    }
    if (stage.luck.strikes(0.001) && !remotes.isEmpty()) {
      Remote gone = stage.luck.oneOf(all());
      remotes.remove(gone.name());
      changes++;
      lost.add(gone.truth());
      stage.tell("somebody deletes " + gone.name());
    }
  }

  private void takePhoto() {
    Instant oldest = stage.now().minus(OLDEST_LIST);
    while (!photos.isEmpty() && photos.getFirst().taken().isBefore(oldest)) {
      photos.removeFirst();
    }
    if (photos.isEmpty() || changes != photos.getLast().changes()) {
      photos.add(new Photo(stage.now(), changes, List.copyOf(remotes.values())));
    }
  }

  private State next(Remote remote) {
    State state = remote.state();
    return switch (state) {
      case QUEUED -> State.PENDING;
      case PENDING -> remote.endless() || stage.luck.chance(0.9) ? State.RUNNING : State.FAILED;
      case RUNNING, UPDATING, PAUSED, UNKNOWN ->
          remote.endless()
              ? State.RUNNING
              : stage.luck.chance(0.8) ? State.SUCCEEDED : State.FAILED;
      case CANCELLING -> stage.luck.chance(0.8) ? State.CANCELLED : State.SUCCEEDED;
      case SUCCEEDED, FAILED, CANCELLED, EXPIRED, PARTIALLY_SUCCEEDED -> state;
    };
  }

  /** Whether a job has a reason on Vertex's side to have failed. */
  boolean explainsFailureOf(JobId id) {
    return refused.contains(id)
        || lost.contains(id)
        || all().stream().anyMatch(each -> each.truth().equals(id) && each.state() == State.FAILED);
  }

  /** The most creates that were asked for within a minute. */
  int busiestMinute() {
    List<Instant> times = List.copyOf(creates);
    int most = 0;
    for (int from = 0, to = 0; to < times.size(); to++) {
      while (times.get(from).plusSeconds(60).isBefore(times.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
