package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CHANNEL;
import static dev.trainyard.adapters.postgres.StoredCodes.REASON;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Job;
import java.sql.SQLException;
import java.util.List;

/** Gives jobs and causes to a statement, column by column, in the order of the names beside. */
final class JobArrays {
  /** What {@link #jobs} gives. */
  static final String JOB_COLUMNS =
      """
      version, attempt, remote_name, phase, state_time, wait, words, error_code, create_time, \
      start_time, end_time, update_time\
      """;

  static final String JOB_ARRAYS =
      """
      ?::int[], ?::int[], ?::text[], ?::smallint[], ?::timestamptz[], ?::smallint[], ?::text[], \
      ?::int[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]\
      """;

  /** What {@link #causes} gives. */
  static final String CAUSE_COLUMNS = "actor, channel, reason, detail";

  static final String CAUSE_ARRAYS = "?::text[], ?::smallint[], ?::smallint[], ?::text[]";

  private JobArrays() {}

  static void jobs(Parameters parameters, List<Job> jobs) throws SQLException {
    List<StateColumns> states = jobs.stream().map(job -> StateColumns.of(job.state())).toList();
    parameters
        .each("int4", jobs, Job::version)
        .each("int4", jobs, job -> job.attempt().number())
        .each("text", jobs, job -> job.attempt().remoteName())
        .each("int2", states, StateColumns::phase)
        .each("timestamptz", states, StateColumns::time)
        .each("int2", states, StateColumns::waitsFor)
        .each("text", states, state -> withoutNul(state.words()))
        .each("int4", states, StateColumns::errorCode)
        .each("timestamptz", jobs, job -> job.times().createTime())
        .each("timestamptz", jobs, job -> job.times().startTime())
        .each("timestamptz", jobs, job -> job.times().endTime())
        .each("timestamptz", jobs, job -> job.times().updateTime());
  }

  static void causes(Parameters parameters, List<Cause> causes) throws SQLException {
    parameters
        .each("text", causes, Cause::actor)
        .each("int2", causes, cause -> CHANNEL.of(cause.channel()))
        .each("int2", causes, cause -> REASON.of(cause.reason()))
        .each("text", causes, cause -> withoutNul(cause.detail()));
  }

  // why: PostgreSQL's text holds no NUL, and words of Vertex must never keep a job from moving on
  private static String withoutNul(String words) {
    return words.replace('\0', '\uFFFD');
  }
}
