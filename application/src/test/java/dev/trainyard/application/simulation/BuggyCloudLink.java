package dev.trainyard.application.simulation;

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
import dev.trainyard.domain.job.StartOutcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way to Vertex with one of the mistakes in it. */
final class BuggyCloudLink implements TrainingService {
  private static final int TRIES = 3;

  private final CloudLink link;
  private final Bug bug;
  private final Map<JobId, Integer> throttled = new HashMap<>();
  private final Set<String> cancelled = new HashSet<>();
  private final Set<String> started = new HashSet<>();
  private boolean cut;

  BuggyCloudLink(CloudLink link, Bug bug) {
    this.link = link;
    this.bug = bug;
  }

  @Override
  public StartOutcome start(Order order) {
    StartOutcome outcome = link.start(order);
    return switch (outcome) {
      case StartOutcome.Unclear _ when bug == Bug.NO_LOOK_AFTER_UNCLEAR ->
          new StartOutcome.Absent();
      case StartOutcome.Throttled _ when isEnough(order.job().id()) ->
          new StartOutcome.Refused(new JobError(JobError.UNKNOWN, "too many tries"));
      case StartOutcome.Started(RemoteJob remote) -> {
        started.add(remote.name());
        yield outcome;
      }
      case StartOutcome.Unclear _,
          StartOutcome.Throttled _,
          StartOutcome.Refused _,
          StartOutcome.Absent _ ->
          outcome;
    };
  }

  private boolean isEnough(JobId id) {
    return bug == Bug.THROTTLING_IS_COUNTED && throttled.merge(id, 1, Integer::sum) >= TRIES;
  }

  @Override
  public RemotePage list(Listing listing) {
    if (bug != Bug.CUT_LIST_IS_BELIEVED) {
      return link.list(listing);
    }
    try {
      return link.list(listing);
    } catch (PageTokenRefusedException | TrainingServiceAwayException _) {
      cut = true;
      return new RemotePage(List.of(), "");
    }
  }

  @Override
  public List<RemoteJob> findByLabel(Place place, Collection<JobId> jobs) {
    return link.findByLabel(place, jobs);
  }

  @Override
  public List<RemoteJob> look(Place place, Collection<Job> jobs) {
    if (bug == Bug.LIST_IS_BELIEVED || cut) {
      return List.of();
    }
    return bug == Bug.OLD_PAGE_IS_BELIEVED ? link.lookIntoLists(jobs) : link.look(place, jobs);
  }

  @Override
  public Optional<Origin> origin(Place place, String remoteName) {
    return link.origin(place, remoteName);
  }

  @Override
  public void cancel(Place place, String remoteName) {
    boolean isFirst = cancelled.add(remoteName);
    if (bug == Bug.CANCEL_ONCE && !isFirst) {
      return;
    }
    if (bug != Bug.STRAYS_RUN_ON || started.contains(remoteName)) {
      link.cancel(place, remoteName);
    }
  }

  @Override
  public void delete(Place place, String remoteName) {
    link.delete(place, remoteName);
  }
}
