package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.KIND;

import dev.trainyard.application.port.out.Removals.Errand;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Removal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Writes a removal, and reads it. */
final class RemovalSql {
  private static final String IS_SHOWN = "select from %s where job_id = ? and delete_time is null";

  private static final String HIDE = "update %s set delete_time = ?::timestamptz where job_id = ?";

  private static final String INSERT =
      """
      insert into removal (
        operation, job_id, place_id, kind, remote_name, requested_as, asked_at, due, done_at)
      values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz)
      """;

  private RemovalSql() {}

  /** False if nothing was written. */
  static boolean remove(Connection connection, Removal removal, Deletion deletion, int place)
      throws SQLException {
    String table = removal.kind() == Kind.JOB ? "submission" : "pipeline";
    // why: whoever deletes it after this look makes a version, so that ours does not fit
    if (!isShown(connection, table, removal.job())
        || AdvanceSql.delete(connection, deletion).isEmpty()) {
      return false;
    }
    try (Parameters hide = Parameters.of(connection, HIDE.formatted(table))) {
      hide.with(removal.askedAt()).with(removal.job().value()).run();
    }
    insert(connection, removal, deletion, place);
    return true;
  }

  private static boolean isShown(Connection connection, String table, JobId job)
      throws SQLException {
    try (Parameters look = Parameters.of(connection, IS_SHOWN.formatted(table))) {
      return !look.with(job.value()).rows(_ -> true).isEmpty();
    }
  }

  private static void insert(Connection connection, Removal removal, Deletion deletion, int place)
      throws SQLException {
    Instant done = removal.doneAt();
    try (Parameters insert = Parameters.of(connection, INSERT)) {
      insert
          .with(removal.operation())
          .with(removal.job().value())
          .with(place)
          .with((int) KIND.of(removal.kind()))
          .with(deletion.after().attempt().remoteName())
          .with(removal.requestedAs())
          .with(removal.askedAt())
          .with(removal.askedAt())
          .withNullable(done)
          .run();
    }
  }

  static Removal read(ResultSet row) throws SQLException {
    return new Removal(
        row.getLong("operation"),
        KIND.from(row.getInt("kind")),
        new JobId(row.getLong("job_id")),
        JobColumns.readPlace(row),
        row.getString("requested_as"),
        JobColumns.time(row, "asked_at"),
        JobColumns.instant(row, "done_at"));
  }

  static Errand readErrand(ResultSet row) throws SQLException {
    return new Errand(read(row), row.getString("remote_name"));
  }
}
