package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CHANNEL;
import static dev.trainyard.adapters.postgres.StoredCodes.REASON;

import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

@ApplicationScoped
class PostgresJobQueue implements JobQueue {
  // why: "limit 1" keeps it from reading the whole queue where "exists" may
  private static final String PLACES =
      """
      select project, location
      from place p
      cross join lateral (
        select from job where place_id = p.id and phase = 1 and state_time <= ?::timestamptz limit 1
      ) due
      order by id
      """;

  // why: last_xid keeps a job's history in the order of xid; see ADR 3
  static final String CLAIM =
      """
      with due as (
        select id from job
        where place_id = ? and phase = 1 and state_time <= ?::timestamptz
          and last_xid < pg_current_xact_id() and (select is_whole(?))
        order by priority desc, id
        limit ?
        for update skip locked
      ), claimed as (
        update job set
          phase = 2, version = version + 1, attempt = attempt + 1, remote_name = '',
          state_time = ?::timestamptz, wait = null, words = '', error_code = null,
          end_time = null, update_time = ?::timestamptz, last_xid = pg_current_xact_id()
        where id = any (array(select id from due))
        returning job.*
      ), told as (
        insert into history (job_id, from_phase, actor, channel, reason, detail, %1$s)
        select id, 1, ?, ?::smallint, ?::smallint, ?, %1$s from claimed
        order by priority desc, id
      )
      select c.id as job_id, c.*, p.project, p.location, s.key, s.spec_hash, s.display_name, s.labels
      from claimed c
      join submission s on s.job_id = c.id
      join place p on p.id = c.place_id
      order by c.priority desc, c.id
      """
          .formatted(JobArrays.JOB_COLUMNS);

  private final Database database;
  private final PlaceNumbers places;
  private final SpecShelf specs;

  PostgresJobQueue(Database database, PlaceNumbers places, SpecShelf specs) {
    this.database = database;
    this.places = places;
    this.specs = specs;
  }

  private record Claimed(Job job, SubmissionKey key, RequestColumns request) {
    static Claimed read(ResultSet row) throws SQLException {
      return new Claimed(
          JobColumns.read(row),
          new SubmissionKey(row.getString("key")),
          new RequestColumns(
              ByteBuffer.wrap(row.getBytes("spec_hash")),
              row.getString("display_name"),
              row.getString("labels")));
    }
  }

  @Override
  public List<Place> placesWithDueJobs(Instant now) {
    return database.atOnce(connection -> {
      try (Parameters places = Parameters.of(connection, PLACES)) {
        return places.with(now).rows(JobColumns::readPlace);
      }
    });
  }

  @Override
  public boolean reorder(PriorityChange change) {
    return database.inTransaction(connection -> AdvanceSql.reorder(connection, change));
  }

  @Override
  public List<Order> claim(Claim claim) {
    return database.inTransaction(connection -> claim(connection, claim));
  }

  List<Order> claim(Connection connection, Claim claim) throws SQLException {
    return orders(connection, claimed(connection, claim, places.of(claim.place())));
  }

  private static List<Claimed> claimed(Connection connection, Claim claim, int place)
      throws SQLException {
    Cause cause = claim.cause();
    try (Parameters claiming = Parameters.of(connection, CLAIM)) {
      return claiming
          .with(place)
          .with(claim.now())
          .with(place)
          .with(claim.limit())
          .with(claim.leaseUntil())
          .with(claim.now())
          .with(cause.actor())
          .with(CHANNEL.of(cause.channel()))
          .with(REASON.of(cause.reason()))
          .with(cause.detail())
          .rows(Claimed::read);
    }
  }

  private List<Order> orders(Connection connection, List<Claimed> claimed) throws SQLException {
    List<CustomJob> requests =
        specs.requests(connection, claimed.stream().map(Claimed::request).toList());
    return IntStream.range(0, claimed.size())
        .mapToObj(n -> new Order(claimed.get(n).job(), claimed.get(n).key(), requests.get(n)))
        .toList();
  }
}
