package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.JobArrays.CAUSE_ARRAYS;
import static dev.trainyard.adapters.postgres.JobArrays.CAUSE_COLUMNS;
import static dev.trainyard.adapters.postgres.JobArrays.JOB_ARRAYS;
import static dev.trainyard.adapters.postgres.JobArrays.JOB_COLUMNS;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The statements of the intake, each for any number of submissions. */
final class IntakeSql {
  private static final String INSERT_SPECS =
      """
      insert into job_spec (hash, spec, unknown_fields)
      select * from unnest(?::bytea[], ?::jsonb[], ?::text[])
      on conflict do nothing
      """;

  private static final String INSERT_JOBS =
      """
      with arrival as (
        select * from unnest(
          ?::bigint[], ?::int[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[],
          ?::jsonb[], ?::int[], ?::text[], ?::bigint[], ?::text[], %2$s, %4$s)
        as a (
          job_id, place_id, project, key, request_hash, spec_hash, display_name,
          labels, priority, batch, retry_of, location, %1$s, %3$s)
      ), fresh as (
        insert into submission (
          job_id, place_id, project, key, request_hash, spec_hash, display_name,
          labels, priority, batch, retry_of, %3$s)
        select
          job_id, place_id, project, key, request_hash, spec_hash, display_name,
          labels, priority, batch, retry_of, %3$s
        from arrival a
        where exists (
            select from place p
            where p.id = a.place_id and p.project = a.project and p.location = a.location)
          and not exists (
            select from found_key f
            where f.project = a.project and f.fingerprint = fingerprint(a.key))
        on conflict (project, key) do nothing
        returning job_id
      ), queued as (
        insert into job (id, place_id, priority, %1$s)
        select job_id, place_id, priority, %1$s from arrival join fresh using (job_id)
      ), told as (
        insert into history (job_id, %1$s, %3$s)
        select job_id, %1$s, %3$s from arrival join fresh using (job_id)
      )
      select job_id from fresh
      """
          .formatted(JOB_COLUMNS, JOB_ARRAYS, CAUSE_COLUMNS, CAUSE_ARRAYS);

  private static final String FIND =
      """
      select s.project, s.key, s.job_id, s.place_id, s.request_hash
      from unnest(?::text[], ?::text[]) as wanted (project, key)
      join submission s on s.project = wanted.project and s.key = wanted.key
      """;

  private IntakeSql() {}

  static void insertSpecs(Connection connection, List<Incoming> incoming) throws SQLException {
    Map<ByteBuffer, Incoming> specs = new TreeMap<>();
    incoming.forEach(one -> specs.putIfAbsent(ByteBuffer.wrap(one.spec().hash()), one));
    Collection<Incoming> distinct = specs.values();
    try (Parameters insert = Parameters.of(connection, INSERT_SPECS)) {
      insert
          .each("bytea", distinct, one -> one.spec().hash())
          .each("text", distinct, one -> one.spec().json())
          .each("text", distinct, one -> one.spec().unknownFields())
          .run();
    }
  }

  /**
   * Returns the jobs whose keys were new; the others were left out, as were those whose place has
   * another number.
   */
  static Set<Long> insertJobs(Connection connection, List<Incoming> incoming) throws SQLException {
    try (Parameters insert = Parameters.of(connection, INSERT_JOBS)) {
      insert
          .each("int8", incoming, Incoming::id)
          .each("int4", incoming, Incoming::place)
          .each("text", incoming, one -> one.key().project())
          .each("text", incoming, one -> one.key().key())
          .each("bytea", incoming, one -> one.requestHash().array())
          .each("bytea", incoming, one -> one.spec().hash())
          .each("text", incoming, one -> one.submission().request().displayName())
          .each("text", incoming, one -> LabelsJson.of(one.submission().request().labels()))
          .each("int4", incoming, one -> one.submission().priority())
          .each("text", incoming, one -> one.submission().batch())
          .each("int8", incoming, Incoming::retryOf)
          .each("text", incoming, one -> one.submission().place().location());
      JobArrays.jobs(insert, incoming.stream().map(Incoming::job).toList());
      JobArrays.causes(insert, incoming.stream().map(one -> one.submission().cause()).toList());
      return new HashSet<>(insert.rows(row -> row.getLong("job_id")));
    }
  }

  static Map<ProjectKey, Known> find(Connection connection, List<Incoming> incoming)
      throws SQLException {
    Map<ProjectKey, Known> known = new HashMap<>();
    try (Parameters find = Parameters.of(connection, FIND)) {
      find.each("text", incoming, one -> one.key().project())
          .each("text", incoming, one -> one.key().key())
          .rows(row ->
              known.put(
                  new ProjectKey(row.getString("project"), row.getString("key")),
                  new Known.Submitted(
                      row.getLong("job_id"),
                      row.getInt("place_id"),
                      ByteBuffer.wrap(row.getBytes("request_hash")))));
    }
    return known;
  }
}
