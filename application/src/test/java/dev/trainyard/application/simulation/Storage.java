package dev.trainyard.application.simulation;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.watch.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The storage ports as one server has them. */
class Storage
    implements JobIntake,
        JobQueue,
        JobStore,
        LiveJobs,
        JobArchive,
        HistoryFeed,
        Leases,
        ApiBudget,
        Setbacks {
  /** No more of them are read at once, so that it takes several reads to see all. */
  private static final int FEW = 3;

  final RecordsLink link;
  final Records records;
  private final Leases leases;

  Storage(String server, RecordsLink link, Records records) {
    this.link = link;
    this.records = records;
    this.leases = records.yard.leasesOf(server);
  }

  @Override
  public List<Admission> accept(List<Arrival> arrivals) {
    return link.write("accept", () -> records.yard.accept(arrivals));
  }

  @Override
  public Admission adopt(Arrival arrival, String fingerprint) {
    return link.write(
        "adopt " + arrival.job().id(), () -> records.yard.adopt(arrival, fingerprint));
  }

  @Override
  public Optional<Setback> open() {
    return link.read("setbacks", records.yard::open);
  }

  @Override
  public void mend(Setback setback, Place place) {
    link.write(
        "mend " + setback,
        () -> {
          records.yard.mend(setback, place);
          return setback.life();
        });
  }

  @Override
  public boolean close(Setback setback) {
    return link.write("close " + setback.life(), () -> records.yard.close(setback));
  }

  @Override
  public List<Place> placesWithDueJobs(Instant now) {
    return link.read("due", () -> records.yard.placesWithDueJobs(now));
  }

  @Override
  public List<Order> claim(Claim claim) {
    return link.writeAtOnce("claim", () -> records.yard.claim(claim));
  }

  @Override
  public boolean reorder(PriorityChange change) {
    return link.write(
        "reorder " + change.before().id() + " v" + change.after().version(),
        () -> records.yard.reorder(change));
  }

  @Override
  public Set<JobId> advance(List<Transition> transitions) {
    return transitions.isEmpty()
        ? Set.of()
        : link.write("advance " + brief(transitions), () -> records.yard.advance(transitions));
  }

  static List<String> brief(List<Transition> transitions) {
    return transitions.stream()
        .map(step ->
            step.before().id()
                + " v"
                + step.after().version()
                + " "
                + step.after().state().phase()
                + " "
                + step.cause().reason())
        .toList();
  }

  @Override
  public List<Job> among(Place place, Collection<JobId> jobs) {
    return link.read("among", () -> records.yard.among(place, jobs));
  }

  @Override
  public List<Job> after(Place place, long id, int limit) {
    return link.read("after", () -> records.yard.after(place, id, Math.min(limit, FEW)));
  }

  @Override
  public List<Job> changedSince(Place place, Instant then, int limit) {
    return link.read("changed", () -> records.yard.changedSince(place, then, limit));
  }

  @Override
  public List<Watched> timingOut(Place place, Instant from, Instant until, int limit) {
    return link.read("timing out", () -> records.yard.timingOut(place, from, until, limit));
  }

  @Override
  public List<Place> places() {
    return link.read("places", records.yard::places);
  }

  @Override
  public List<Place> placesWithLiveJobs() {
    return link.read("places", records.yard::placesWithLiveJobs);
  }

  @Override
  public List<Job> overdue(Phase phase, Instant now, int limit) {
    return link.read("overdue", () -> records.yard.overdue(phase, now, limit));
  }

  @Override
  public void postpone(Collection<Job> jobs, Instant due) {
    link.write(
        "postpone",
        () -> {
          records.yard.postpone(jobs, due);
          return jobs;
        });
  }

  @Override
  public Optional<Job> find(JobId id) {
    return link.read("find", () -> records.yard.find(id));
  }

  @Override
  public Optional<JobView> describe(Scope scope, JobId id) {
    return link.read("describe", () -> records.yard.describe(scope, id));
  }

  @Override
  public List<JobView> list(Selection selection) {
    return link.read("list", () -> records.yard.list(selection));
  }

  @Override
  public List<HistoryEntry> history(String project, JobId id) {
    return link.read("history", () -> records.yard.history(project, id));
  }

  @Override
  public Map<Phase, Long> count(String project, String batch) {
    return link.read("count", () -> records.yard.count(project, batch));
  }

  @Override
  public List<BatchCount> batches(String project, String after, int limit) {
    return link.read("batches", () -> records.yard.batches(project, after, limit));
  }

  @Override
  public Map<JobId, Retries> retries(Collection<JobId> firsts) {
    return link.read("retries", () -> records.yard.retries(firsts));
  }

  @Override
  public Window next(int limit) {
    return link.read("next", () -> records.next(limit));
  }

  @Override
  public boolean passed(Window window, Lease lease) {
    return link.write("pass " + window.end(), () -> isHeld(lease) && records.pass(window));
  }

  final boolean isHeld(Lease lease) {
    // why: the rows' own feed is never moved; it only tells whose the lease is
    return records.yard.passed(new Window(List.of(), "0", "0"), lease);
  }

  @Override
  public Window again(HistoryRange range, String after, int limit) {
    return link.read("again", () -> records.again(range, after, limit));
  }

  @Override
  public Optional<Lease> acquire(String name, Duration duration) {
    return link.write("lease " + name, () -> leases.acquire(name, duration));
  }

  @Override
  public void release(Lease lease) {
    leases.release(lease);
  }

  @Override
  public int take(Place place, Call call, int wanted) {
    return link.write("take", () -> records.yard.take(place, call, wanted));
  }

  @Override
  public void giveBack(Place place, Call call, int unused) {
    records.yard.giveBack(place, call, unused);
  }
}
