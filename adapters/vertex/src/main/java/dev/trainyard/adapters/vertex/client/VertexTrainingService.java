package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Listing.Wish;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Origin;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vertex over gRPC. One is enough for all threads; it holds a channel for each address. */
public final class VertexTrainingService implements TrainingService, AutoCloseable {
  private final VertexSettings settings;
  private final Connections connections;
  private final Calls calls;
  private final Deleter deleter;
  private final Starter starter;

  public VertexTrainingService(
      VertexSettings settings, ApiBudget budget, InstantSource clock, Pause pause) {
    this.settings = settings;
    this.connections = new Connections(settings);
    Allowance allowance = new Allowance(budget, pause);
    this.calls = new Calls(connections, allowance, settings.pageSize());
    this.deleter = new Deleter(connections, allowance);
    this.starter = new Starter(connections, settings, clock);
  }

  @Override
  public StartOutcome start(Order order) {
    return starter.start(order);
  }

  @Override
  public RemotePage list(Listing listing) {
    String filter =
        switch (listing.wish()) {
          case Wish.Live() -> Filters.live(settings.yard());
          case Wish.CreatedSince(Instant then) -> Filters.createdSince(then, settings.yard());
        };
    ListCustomJobsResponse page = calls.page(listing.place(), filter, listing.token());
    return new RemotePage(ours(page.getCustomJobsList()), page.getNextPageToken());
  }

  @Override
  public List<RemoteJob> findByLabel(Place place, Collection<JobId> jobs) {
    Set<JobId> wanted = new HashSet<>(jobs);
    return ours(listByLabel(place, List.copyOf(wanted))).stream()
        .filter(remote -> wanted.contains(remote.jobId()))
        .toList();
  }

  @Override
  public List<RemoteJob> look(Place place, Collection<Job> jobs) {
    Map<String, Job> missing = new HashMap<>();
    jobs.forEach(job -> missing.put(job.attempt().remoteName(), job));
    List<RemoteJob> seen = new ArrayList<>();
    if (missing.size() > FEW) {
      for (CustomJob job : listByLabel(place, missing.values().stream().map(Job::id).toList())) {
        Job known = missing.remove(job.getName());
        if (known != null) {
          seen.add(Sighting.of(known, job));
        }
      }
    }
    // why: that a list leaves a job out is no proof that it is gone, and gone is for ever
    missing.forEach((name, job) ->
        calls.get(place, name).ifPresent(found -> seen.add(Sighting.of(job, found))));
    return seen;
  }

  @Override
  public Optional<Origin> origin(Place place, String remoteName) {
    return calls.get(place, remoteName).map(VertexTrainingService::origin);
  }

  private static Origin origin(CustomJob seen) {
    CustomJob theirs =
        seen.toBuilder()
            .clearLabels()
            .putAllLabels(Labels.withoutOurs(seen.getLabelsMap()))
            .build();
    return new Origin(CustomJobMapper.toDomain(theirs), Labels.fingerprintOf(seen.getLabelsMap()));
  }

  @Override
  public void cancel(Place place, String remoteName) {
    calls.cancel(place, remoteName);
  }

  @Override
  public void delete(Place place, String remoteName) {
    deleter.delete(place, remoteName);
  }

  @Override
  public void close() {
    connections.close();
  }

  private List<CustomJob> listByLabel(Place place, List<JobId> jobs) {
    List<CustomJob> found = new ArrayList<>();
    // why: what does not fill a page needs no token, which might be refused
    int some = Math.clamp(settings.pageSize() / 2, 1, A_LIST);
    for (int from = 0; from < jobs.size(); from += some) {
      List<JobId> chunk = jobs.subList(from, Math.min(jobs.size(), from + some));
      found.addAll(calls.list(place, Filters.anyOf(chunk)));
    }
    return found;
  }

  private List<RemoteJob> ours(List<CustomJob> jobs) {
    return jobs.stream().flatMap(job -> Sighting.ofYard(settings.yard(), job).stream()).toList();
  }
}
