package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Origin;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One server's way to Vertex. */
final class CloudLink implements TrainingService {
  /** How long a create may take before its caller gives up. */
  static final Duration DEADLINE = Duration.ofSeconds(6);

  private final Stage stage;
  private final Cloud cloud;
  private final InstantSource clock;
  private final Runnable crash;
  private final boolean labels;
  private final boolean watchesItsLease;

  /**
   * @param crash may end the process
   * @param labels whether a create carries them
   * @param watchesItsLease whether nothing is sent that could arrive after it
   */
  CloudLink(
      Stage stage,
      Cloud cloud,
      InstantSource clock,
      Runnable crash,
      boolean labels,
      boolean watchesItsLease) {
    this.stage = stage;
    this.cloud = cloud;
    this.clock = clock;
    this.crash = crash;
    this.labels = labels;
    this.watchesItsLease = watchesItsLease;
  }

  @Override
  public StartOutcome start(Order order) {
    stage.step();
    crash.run();
    if (watchesItsLease
        && order.job().state() instanceof JobState.Starting(var leaseUntil)
        && clock.instant().plus(DEADLINE).plus(Cloud.LATEST_ARRIVAL).isAfter(leaseUntil)) {
      return new StartOutcome.Unclear("no time is left");
    }
    cloud.count();
    StartOutcome outcome = create(order);
    stage.tell("create " + order.job().id() + " -> " + outcome.getClass().getSimpleName());
    crash.run();
    stage.step();
    return outcome;
  }

  private StartOutcome create(Order order) {
    Luck luck = stage.luck;
    if (luck.strikes(0.06)) {
      return new StartOutcome.Unclear("lost on the way there");
    }
    if (luck.strikes(0.06)) {
      cloud.create(order, labels);
      return new StartOutcome.Unclear("lost on the way back");
    }
    if (luck.strikes(0.06)) {
      cloud.createLater(order, labels);
      stage.sleep(DEADLINE);
      return new StartOutcome.Unclear("no answer in time");
    }
    if (cloud.isBusy()) {
      return new StartOutcome.Throttled(
          new Wait(WaitReason.API_RATE, "Vertex is busy", clock.instant().plusSeconds(3)));
    }
    if (luck.strikes(0.02)) {
      cloud.refuse(order);
      return new StartOutcome.Refused(new JobError(JobError.INVALID_ARGUMENT, "refused"));
    }
    return new StartOutcome.Started(cloud.create(order, labels).shown());
  }

  @Override
  public RemotePage list(Listing listing) {
    return ask(
        listing.wish() + " from " + listing.token(),
        () -> new CloudPages(stage.luck, clock).page(listing, list(each -> suits(each, listing))));
  }

  private static boolean suits(Remote remote, Listing listing) {
    return switch (listing.wish()) {
      case Listing.Wish.Live() -> remote.isLive();
      case Listing.Wish.CreatedSince(Instant then) -> !remote.created().isBefore(then);
    };
  }

  @Override
  public List<RemoteJob> findByLabel(Place place, Collection<JobId> jobs) {
    Set<JobId> wanted = Set.copyOf(jobs);
    return ask(
        "find " + jobs,
        () ->
            list(each -> wanted.contains(each.truth())).stream()
                .map(each -> CloudPages.shown(each, stage.luck))
                .toList());
  }

  private List<Remote> list(Predicate<Remote> which) {
    return cloud.listed().stream().filter(each -> each.labelled() && which.test(each)).toList();
  }

  @Override
  public List<RemoteJob> look(Place place, Collection<Job> jobs) {
    return look(jobs, cloud::all);
  }

  /** As Vertex would if it looked into its lists. */
  List<RemoteJob> lookIntoLists(Collection<Job> jobs) {
    return look(jobs, cloud::listed);
  }

  private List<RemoteJob> look(Collection<Job> jobs, Supplier<List<Remote>> shelf) {
    Set<String> names =
        jobs.stream().map(job -> job.attempt().remoteName()).collect(Collectors.toSet());
    return ask(
        "look " + names,
        () ->
            shelf.get().stream()
                .filter(each -> names.contains(each.name()))
                .map(Remote::shown)
                .toList());
  }

  @Override
  public Optional<Origin> origin(Place place, String remoteName) {
    return ask(
        "origin of " + remoteName,
        () ->
            cloud
                .find(remoteName)
                .map(Remote::order)
                .map(order -> new Origin(order.request(), order.key().fingerprint())));
  }

  @Override
  public void cancel(Place place, String remoteName) {
    ask(
        "cancel " + remoteName,
        () -> {
          cloud.cancel(remoteName);
          return remoteName;
        });
  }

  @Override
  public void delete(Place place, String remoteName) {
    throw new UnsupportedOperationException("nothing is deleted here");
  }

  private <T> T ask(String what, Supplier<T> question) {
    stage.step();
    crash.run();
    failAtTimes(what, 0.05);
    T answer = question.get();
    crash.run();
    failAtTimes(what + ", answered", 0.03);
    stage.step();
    return answer;
  }

  private void failAtTimes(String what, double probability) {
    if (stage.luck.strikes(probability)) {
      stage.tell(what + " fails");
      throw new TrainingServiceAwayException(what, new IllegalStateException("lost"));
    }
  }
}
