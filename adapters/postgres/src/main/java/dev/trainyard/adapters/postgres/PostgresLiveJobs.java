package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.watch.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PostgresLiveJobs implements LiveJobs {
  private static final String SELECT =
      "select j.id as job_id, j.*, p.project, p.location from job j join place p on p.id = place_id ";
  private static final String LIVE = "where place_id = ? and phase in (2, 3, 4, 5) ";
  private static final String AMONG = SELECT + LIVE + "and j.id = any (?) order by j.id";
  private static final String AFTER = SELECT + LIVE + "and j.id > ? order by j.id limit ?";
  private static final String CHANGED =
      SELECT + LIVE + "and update_time >= ?::timestamptz order by update_time desc limit ?";

  private static final String TIMING_OUT =
      """
      select * from (
        select j.id as job_id, j.*, p.project, p.location,
          j.start_time + coalesce(
            (spec #>> '{jobSpec,scheduling,timeout}')::interval, make_interval(secs => ?)) as timeout
        from job j
        join place p on p.id = j.place_id
        join submission s on s.job_id = j.id
        join job_spec on hash = s.spec_hash
        where j.place_id = ? and phase in (2, 3, 4, 5) and j.start_time is not null
      ) live
      where timeout >= ?::timestamptz and timeout < ?::timestamptz
      order by timeout limit ?
      """;

  private final Database database;
  private final PlaceNumbers places;

  PostgresLiveJobs(Database database, PlaceNumbers places) {
    this.database = database;
    this.places = places;
  }

  @Override
  public List<Job> among(Place place, Collection<JobId> jobs) {
    return jobs.isEmpty()
        ? List.of()
        : jobs(AMONG, place, query -> query.each("int8", jobs, JobId::value));
  }

  @Override
  public List<Job> after(Place place, long id, int limit) {
    return jobs(AFTER, place, query -> query.with(id).with(limit));
  }

  @Override
  public List<Job> changedSince(Place place, Instant then, int limit) {
    return jobs(CHANGED, place, query -> query.with(then).with(limit));
  }

  @Override
  public List<Watched> timingOut(Place place, Instant from, Instant until, int limit) {
    int number = places.of(place);
    return database.atOnce(connection -> {
      try (Parameters query = Parameters.of(connection, TIMING_OUT)) {
        return query
            .with((double) Scheduling.USUAL_TIMEOUT.toSeconds())
            .with(number)
            .with(from)
            .with(until)
            .with(limit)
            .rows(row -> new Watched(JobColumns.read(row), JobColumns.time(row, "timeout")));
      }
    });
  }

  /** Fills in what a query asks for beside the place. */
  @FunctionalInterface
  private interface Filling {
    Parameters fill(Parameters query) throws SQLException;
  }

  private List<Job> jobs(String sql, Place place, Filling filling) {
    int number = places.of(place);
    return database.atOnce(connection -> {
      try (Parameters query = Parameters.of(connection, sql)) {
        return filling.fill(query.with(number)).rows(JobColumns::read);
      }
    });
  }
}
