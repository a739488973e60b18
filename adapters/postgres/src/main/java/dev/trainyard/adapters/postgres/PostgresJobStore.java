package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class PostgresJobStore implements JobStore {
  private static final String SELECT =
      "select j.id as job_id, j.*, p.project, p.location from job j join place p on p.id = place_id ";
  private static final String FIND = SELECT + "where j.id = ?";

  // why: the phase stands in the text, as a parameter would hide the partial index; a server whose
  // clock is ahead must not give up an attempt of another that is still under way
  private static final String OVERDUE =
      SELECT
          + """
          where phase = %d and phase in (2, 5)
            and state_time <= least(?::timestamptz, clock_timestamp())
          order by state_time limit ?
          """;

  private static final String ALL_PLACES = "select project, location from place order by id";

  private static final String PLACES =
      """
      select project, location
      from place p
      cross join lateral (
        select from job where place_id = p.id and phase in (2, 3, 4, 5) limit 1
      ) live
      order by id
      """;

  private static final String POSTPONE =
      """
      update job set state_time = ?::timestamptz
      from unnest(?::bigint[], ?::int[], ?::timestamptz[]) as read (id, version, update_time)
      where job.id = read.id and job.version = read.version and job.update_time = read.update_time
        and job.phase in (2, 5)
      """;

  private final Database database;

  PostgresJobStore(Database database) {
    this.database = database;
  }

  @Override
  public Set<JobId> advance(List<Transition> transitions) {
    Map<JobId, Transition> firsts = new LinkedHashMap<>();
    transitions.forEach(step -> firsts.putIfAbsent(step.before().id(), step));
    return firsts.isEmpty()
        ? Set.of()
        : database.inTransaction(
            connection -> AdvanceSql.advance(connection, List.copyOf(firsts.values())));
  }

  @Override
  public List<Place> places() {
    return placesBy(ALL_PLACES);
  }

  @Override
  public List<Place> placesWithLiveJobs() {
    return placesBy(PLACES);
  }

  private List<Place> placesBy(String sql) {
    return database.atOnce(connection -> {
      try (Parameters places = Parameters.of(connection, sql)) {
        return places.rows(JobColumns::readPlace);
      }
    });
  }

  @Override
  public List<Job> overdue(Phase phase, Instant now, int limit) {
    return database.atOnce(connection -> {
      String sql = OVERDUE.formatted(PHASE.of(phase));
      try (Parameters overdue = Parameters.of(connection, sql)) {
        return overdue.with(now).with(limit).rows(JobColumns::read);
      }
    });
  }

  @Override
  public void postpone(Collection<Job> jobs, Instant due) {
    List<Job> read = List.copyOf(jobs);
    database.atOnce(connection -> {
      try (Parameters postpone = Parameters.of(connection, POSTPONE)) {
        return postpone
            .with(due)
            .each("int8", read, job -> job.id().value())
            .each("int4", read, Job::version)
            .each("timestamptz", read, job -> job.times().updateTime())
            .run();
      }
    });
  }

  @Override
  public Optional<Job> find(JobId id) {
    return database.atOnce(connection -> {
      try (Parameters find = Parameters.of(connection, FIND)) {
        return find.with(id.value()).rows(JobColumns::read).stream().findFirst();
      }
    });
  }
}
