package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CHANNEL;
import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;
import static dev.trainyard.adapters.postgres.StoredCodes.REASON;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.SubmissionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of the history with its submission and place, as an event, and where it stands. */
record EventRow(JobEvent event, Position position) {
  static final String COLUMNS =
      "h.*, p.project, p.location, s.key, s.display_name, s.labels, s.batch";

  static final String JOINS =
      """
      join submission s on s.job_id = h.job_id
      join place p on p.id = s.place_id
      """;

  /** In the order of the history; written as {@code xid/seq}. */
  record Position(String xid, long seq) {
    static Position read(ResultSet row) throws SQLException {
      return new Position(row.getString("xid"), row.getLong("seq"));
    }

    static Position parse(String text) {
      int slash = text.indexOf('/');
      return new Position(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
      return xid + "/" + seq;
    }
  }

  static EventRow read(ResultSet row) throws SQLException {
    JobEvent event =
        new JobEvent(
            entry(row),
            new SubmissionKey(row.getString("key")),
            row.getString("display_name"),
            LabelsJson.read(row.getString("labels")),
            row.getString("batch"));
    return new EventRow(event, Position.read(row));
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    Job after = JobColumns.read(row);
    Cause cause =
        new Cause(
            row.getString("actor"),
            CHANNEL.from(row.getInt("channel")),
            REASON.from(row.getInt("reason")),
            row.getString("detail"));
    return new HistoryEntry(from(row), after, after.times().updateTime(), cause);
  }

  private static @Nullable Phase from(ResultSet row) throws SQLException {
    int code = row.getInt("from_phase");
    return row.wasNull() ? null : PHASE.from(code);
  }
}
