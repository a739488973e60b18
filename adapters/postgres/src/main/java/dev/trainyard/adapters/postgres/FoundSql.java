package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.domain.job.JobId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements for jobs that were found on Vertex. */
final class FoundSql {
  // why: every intake reads this table in its own statement; so none is under way that would not
  // see what is written here, and none begins before it is
  private static final String ALONE = "lock table found_key in access exclusive mode";

  private static final String KNOWN = "select job_id from submission where job_id = ?";

  private static final String TAKEN =
      """
      select job_id from found_key where project = ? and fingerprint = ?
      union all
      select job_id from submission
      where job_id > ? and project = ? and fingerprint(key) = ?
      """;

  private static final String KEEP =
      "insert into found_key (project, fingerprint, job_id) values (?, ?, ?)";

  private static final String FIND =
      """
      select wanted.project, wanted.key, f.job_id
      from unnest(?::text[], ?::text[]) as wanted (project, key)
      join found_key f on f.project = wanted.project and f.fingerprint = fingerprint(wanted.key)
      """;

  /** So much later than its successor's at most was a job's id given. */
  private static final long SKEW = Duration.ofMinutes(1).toMillis() << JobIds.MILLIS_SHIFT;

  private FoundSql() {}

  /** Empty if the job may be written down, and nobody else writes in between. */
  static Optional<Admission> objection(Connection connection, Incoming found, String fingerprint)
      throws SQLException {
    try (Parameters alone = Parameters.of(connection, ALONE)) {
      alone.run();
    }
    List<Long> known = ids(connection, KNOWN, List.of(found.id()));
    if (!known.isEmpty()) {
      return Optional.of(new Admission.AlreadyKnown(new JobId(known.getFirst())));
    }
    String project = found.key().project();
    return ids(
            connection,
            TAKEN,
            List.of(project, fingerprint, found.id() - SKEW, project, fingerprint))
        .stream()
        .findFirst()
        .map(first -> new Admission.KeyTaken(new JobId(first)));
  }

  private static List<Long> ids(Connection connection, String sql, List<Object> values)
      throws SQLException {
    try (Parameters query = Parameters.of(connection, sql)) {
      return query.with(values).rows(row -> row.getLong("job_id"));
    }
  }

  static void keep(Connection connection, Incoming found, String fingerprint) throws SQLException {
    try (Parameters keep = Parameters.of(connection, KEEP)) {
      keep.with(found.key().project()).with(fingerprint).with(found.id()).run();
    }
  }

  static Map<ProjectKey, Known> find(Connection connection, Collection<Incoming> incoming)
      throws SQLException {
    Map<ProjectKey, Known> known = new HashMap<>();
    try (Parameters find = Parameters.of(connection, FIND)) {
      find.each("text", incoming, one -> one.key().project())
          .each("text", incoming, one -> one.key().key())
          .rows(row ->
              known.put(
                  new ProjectKey(row.getString("project"), row.getString("key")),
                  new Known.Found(row.getLong("job_id"))));
    }
    return known;
  }
}
