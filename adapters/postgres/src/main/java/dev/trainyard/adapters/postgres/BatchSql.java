package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.out.JobArchive.Retries;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts batches; of a job and its retries only the newest counts. */
final class BatchSql {
  private static final String NEWEST =
      """
      not exists (
        select from submission r
        where r.retry_of = coalesce(s.retry_of, s.job_id) and r.job_id > s.job_id)
      """;

  private static final String COUNT =
      """
      select j.phase, count(*) from submission s join job j on j.id = s.job_id
      where s.project = ? and s.batch = ? and s.batch <> '' and %s group by j.phase
      """
          .formatted(NEWEST);

  // why: goes from name to name along the index, as "distinct" would read every job
  private static final String BATCHES =
      """
      with recursive name (batch) as (
        (select batch from submission
         where project = ? and batch <> '' and batch > ? order by batch limit 1)
        union all
        select (
          select s.batch from submission s
          where s.project = ? and s.batch <> '' and s.batch > n.batch order by s.batch limit 1)
        from name n where n.batch is not null
      ), page as (select batch from name where batch is not null limit ?)
      select p.batch, c.* from page p
      cross join lateral (
        select j.phase, count(*) as jobs, min(j.create_time) as first, max(j.update_time) as last
        from submission s join job j on j.id = s.job_id
        where s.project = ? and s.batch = p.batch and s.batch <> '' and %s group by j.phase
      ) c
      order by p.batch
      """
          .formatted(NEWEST);

  private static final String RETRIES =
      """
      select distinct on (s.retry_of)
        s.retry_of, s.job_id, j.phase, count(*) over (partition by s.retry_of) as count
      from submission s join job j on j.id = s.job_id
      where s.retry_of = any (?)
      order by s.retry_of, s.job_id desc
      """;

  private BatchSql() {}

  /** The jobs of a batch that are in the same phase. */
  private record Part(String batch, Phase phase, long jobs, Instant first, Instant last) {
    static Part read(ResultSet row) throws SQLException {
      return new Part(
          row.getString("batch"),
          PHASE.from(row.getInt("phase")),
          row.getLong("jobs"),
          JobColumns.time(row, "first"),
          JobColumns.time(row, "last"));
    }

    BatchCount alone() {
      return new BatchCount(batch, Map.of(phase, jobs), first, last);
    }

    BatchCount with(BatchCount others) {
      Map<Phase, Long> counts = new EnumMap<>(others.counts());
      counts.put(phase, jobs);
      return new BatchCount(
          batch,
          counts,
          first.isBefore(others.first()) ? first : others.first(),
          last.isAfter(others.last()) ? last : others.last());
    }
  }

  static Map<Phase, Long> count(Connection connection, String project, String batch)
      throws SQLException {
    Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    try (Parameters count = Parameters.of(connection, COUNT)) {
      count
          .with(project)
          .with(batch)
          .rows(row -> counts.put(PHASE.from(row.getInt(1)), row.getLong(2)));
    }
    return counts;
  }

  static List<BatchCount> batches(Connection connection, String project, String after, int limit)
      throws SQLException {
    List<BatchCount> batches = new ArrayList<>();
    try (Parameters list = Parameters.planned(connection, BATCHES)) {
      for (Part part :
          list.with(project).with(after).with(project).with(limit).with(project).rows(Part::read)) {
        boolean isNew = batches.isEmpty() || !batches.getLast().batch().equals(part.batch());
        batches.add(isNew ? part.alone() : part.with(batches.removeLast()));
      }
    }
    return batches;
  }

  static Map<JobId, Retries> retries(Connection connection, Collection<JobId> firsts)
      throws SQLException {
    Map<JobId, Retries> retries = new HashMap<>();
    try (Parameters find = Parameters.of(connection, RETRIES)) {
      find.each("int8", firsts, JobId::value)
          .rows(row -> retries.put(new JobId(row.getLong("retry_of")), readRetries(row)));
    }
    return retries;
  }

  private static Retries readRetries(ResultSet row) throws SQLException {
    return new Retries(
        row.getInt("count"), new JobId(row.getLong("job_id")), PHASE.from(row.getInt("phase")));
  }
}
