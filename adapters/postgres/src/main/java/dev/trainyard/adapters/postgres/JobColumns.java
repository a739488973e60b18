package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.job.Attempt;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the columns that {@code job} and {@code history} share. */
final class JobColumns {
  private JobColumns() {}

  /** The row's id must be called {@code job_id}, and its place be joined. */
  static Job read(ResultSet row) throws SQLException {
    return new Job(
        new JobId(row.getLong("job_id")),
        readPlace(row),
        row.getInt("version"),
        state(row).toState(),
        new Attempt(row.getInt("attempt"), row.getString("remote_name")),
        times(row).toTimes());
  }

  static Place readPlace(ResultSet row) throws SQLException {
    return new Place(row.getString("project"), row.getString("location"));
  }

  private static StateColumns state(ResultSet row) throws SQLException {
    return new StateColumns(
        row.getShort("phase"),
        instant(row, "state_time"),
        row.getObject("wait") == null ? null : row.getShort("wait"),
        row.getString("words"),
        row.getObject("error_code", Integer.class));
  }

  private static TimesColumns times(ResultSet row) throws SQLException {
    return new TimesColumns(
        time(row, "create_time"),
        instant(row, "start_time"),
        instant(row, "end_time"),
        time(row, "update_time"));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
