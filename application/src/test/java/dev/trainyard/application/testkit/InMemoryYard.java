package dev.trainyard.application.testkit;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.watch.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All of the storage ports over the same rows, as one database would be. A change is seen by all of
 * them at once, together with its history, or by none. The caller is the server {@link #SERVER};
 * see {@link #leasesOf} for a second one.
 */
public final class InMemoryYard
    implements JobIntake,
        JobQueue,
        JobStore,
        LiveJobs,
        JobArchive,
        Removals,
        HistoryFeed,
        Leases,
        Census,
        Allowances,
        ApiBudget,
        Setbacks {
  public static final String SERVER = "server-1";

  private final InMemoryRows rows = new InMemoryRows();
  private final InMemoryLeases leases;
  private final InMemoryBudget budget;
  private final InMemoryFeed feed;
  private final InMemoryArchive archive = new InMemoryArchive(rows);
  private final InMemoryCensus census = new InMemoryCensus(rows);
  private final InMemoryLiveJobs live = new InMemoryLiveJobs(rows);
  private final InMemoryRemovals removals = new InMemoryRemovals(rows);
  private final InMemorySetbacks setbacks;
  private final Leases ours;

  public InMemoryYard(InstantSource clock) {
    leases = new InMemoryLeases(clock);
    budget = new InMemoryBudget(clock);
    feed = new InMemoryFeed(rows, leases);
    setbacks = new InMemorySetbacks(rows, clock);
    ours = leases.of(SERVER);
  }

  /** The leases as another server sees them. */
  public Leases leasesOf(String holder) {
    return leases.of(holder);
  }

  /** The API budget, which grants everything until it is told not to. */
  public InMemoryBudget budget() {
    return budget;
  }

  /** What brings all jobs, their history and the leases back to what they are now. */
  public Runnable remember() {
    Runnable oldRows = rows.remember();
    Runnable oldLeases = leases.remember();
    return () -> {
      oldRows.run();
      oldLeases.run();
      setbacks.fallBack();
    };
  }

  /** Whether there is no setback, or it is closed. */
  public boolean isWhole() {
    return setbacks.isClosed();
  }

  /** Counts from 1 how often it fell back. */
  public int life() {
    return setbacks.life();
  }

  @Override
  public Admission adopt(Arrival arrival, String fingerprint) {
    return rows.adopt(arrival, fingerprint);
  }

  @Override
  public Optional<Setback> open() {
    return setbacks.open();
  }

  @Override
  public void mend(Setback setback, Place place) {
    setbacks.mend(setback, place);
  }

  @Override
  public boolean close(Setback setback) {
    return setbacks.close(setback);
  }

  @Override
  public List<Admission> accept(List<Arrival> arrivals) {
    return rows.accept(arrivals);
  }

  @Override
  public List<Place> placesWithDueJobs(Instant now) {
    return rows.placesOf(view -> InMemoryRows.isDue(view.job(), now));
  }

  @Override
  public List<Order> claim(Claim claim) {
    return setbacks.isWhole(claim.place()) ? rows.claim(claim) : List.of();
  }

  @Override
  public boolean reorder(PriorityChange change) {
    return rows.reorder(change);
  }

  @Override
  public Set<JobId> advance(List<Transition> transitions) {
    return rows.advance(transitions);
  }

  @Override
  public List<Job> among(Place place, Collection<JobId> jobs) {
    return live.among(place, jobs);
  }

  @Override
  public List<Job> after(Place place, long id, int limit) {
    return live.after(place, id, limit);
  }

  @Override
  public List<Job> changedSince(Place place, Instant then, int limit) {
    return live.changedSince(place, then, limit);
  }

  @Override
  public List<Watched> timingOut(Place place, Instant from, Instant until, int limit) {
    return live.timingOut(place, from, until, limit);
  }

  @Override
  public List<Place> places() {
    return rows.placesOf(_ -> true);
  }

  @Override
  public List<Place> placesWithLiveJobs() {
    return rows.placesOf(view -> InMemoryRows.isLive(view.job()));
  }

  @Override
  public List<Job> overdue(Phase phase, Instant now, int limit) {
    return rows.overdue(phase, now, limit);
  }

  @Override
  public void postpone(Collection<Job> jobs, Instant due) {
    rows.postpone(jobs, due);
  }

  @Override
  public Optional<Job> find(JobId id) {
    return rows.find(id).map(JobView::job);
  }

  @Override
  public Optional<JobView> describe(Scope scope, JobId id) {
    return archive.describe(scope, id);
  }

  @Override
  public List<JobView> list(Selection selection) {
    return archive.list(selection);
  }

  @Override
  public List<HistoryEntry> history(String project, JobId id) {
    return archive.history(project, id);
  }

  @Override
  public Map<Phase, Long> count(String project, String batch) {
    return archive.count(project, batch);
  }

  @Override
  public List<BatchCount> batches(String project, String after, int limit) {
    return archive.batches(project, after, limit);
  }

  @Override
  public Map<JobId, Retries> retries(Collection<JobId> firsts) {
    return archive.retries(firsts);
  }

  @Override
  public boolean remove(Removal removal, Deletion deletion) {
    return removals.remove(removal, deletion);
  }

  @Override
  public Optional<Removal> find(Scope scope, long operation) {
    return removals.find(scope, operation);
  }

  @Override
  public List<Removal> list(Wanted wanted) {
    return removals.list(wanted);
  }

  @Override
  public boolean forget(Scope scope, long operation) {
    return removals.forget(scope, operation);
  }

  @Override
  public List<Errand> claim(Instant now, Instant until, int limit) {
    return removals.claim(now, until, limit);
  }

  @Override
  public void finish(long operation, Instant at) {
    removals.finish(operation, at);
  }

  @Override
  public void putOff(long operation, Instant due) {
    removals.putOff(operation, due);
  }

  @Override
  public Window next(int limit) {
    return feed.next(limit);
  }

  @Override
  public boolean passed(Window window, Lease lease) {
    return feed.passed(window, lease);
  }

  @Override
  public Window again(HistoryRange range, String after, int limit) {
    return feed.again(range, after, limit);
  }

  @Override
  public Optional<Lease> acquire(String name, Duration duration) {
    return ours.acquire(name, duration);
  }

  @Override
  public void release(Lease lease) {
    ours.release(lease);
  }

  @Override
  public int ahead(Place place, int priority, JobId job) {
    return census.ahead(place, priority, job);
  }

  @Override
  public List<PlaceCount> places(String project) {
    return census.places(project);
  }

  @Override
  public Optional<Allowance> look(Place place, Call call) {
    return budget.look(place, call);
  }

  @Override
  public int take(Place place, Call call, int wanted) {
    return budget.take(place, call, wanted);
  }

  @Override
  public void giveBack(Place place, Call call, int unused) {
    budget.giveBack(place, call, unused);
  }
}
