package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.JobArrays.CAUSE_ARRAYS;
import static dev.trainyard.adapters.postgres.JobArrays.CAUSE_COLUMNS;
import static dev.trainyard.adapters.postgres.JobArrays.JOB_ARRAYS;
import static dev.trainyard.adapters.postgres.JobArrays.JOB_COLUMNS;
import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.Transition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves any number of jobs by one statement, a history row with each. */
final class AdvanceSql {
  private static final String ADVANCE =
      """
      with step as (
        select * from unnest(
          ?::bigint[], ?::int[], ?::timestamptz[], ?::smallint[], %2$s, %4$s)
        as s (job_id, version_before, time_before, from_phase, %1$s, %3$s)
      ), moved as (
        update job set
          version = s.version, attempt = s.attempt, remote_name = s.remote_name, phase = s.phase,
          state_time = s.state_time, wait = s.wait, words = s.words, error_code = s.error_code,
          start_time = s.start_time, end_time = s.end_time, update_time = s.update_time,
          last_xid = pg_current_xact_id()
        from step s
        where job.id = s.job_id and job.version = s.version_before and job.update_time = s.time_before
        returning job.id as job_id
      ), told as (
        insert into history (job_id, from_phase, %1$s, %3$s)
        select job_id, from_phase, %1$s, %3$s from step join moved using (job_id)
      )
      select job_id from moved
      """
          .formatted(JOB_COLUMNS, JOB_ARRAYS, CAUSE_COLUMNS, CAUSE_ARRAYS);

  private static final String SET_PRIORITY = "update job set priority = ? where id = ?";

  private AdvanceSql() {}

  /** What is to be written over what. */
  private record Step(Job before, Job after, Cause cause) {}

  /** At most one transition of each job; returns the jobs whose transition still fitted. */
  static Set<JobId> advance(Connection connection, List<Transition> steps) throws SQLException {
    return write(
        connection,
        steps.stream().map(step -> new Step(step.before(), step.after(), step.cause())).toList());
  }

  /** Returns the job if the deletion still fitted. */
  static Set<JobId> delete(Connection connection, Deletion one) throws SQLException {
    return write(connection, List.of(new Step(one.before(), one.after(), one.cause())));
  }

  /** Whether the change still fitted. */
  static boolean reorder(Connection connection, PriorityChange one) throws SQLException {
    if (write(connection, List.of(new Step(one.before(), one.after(), one.cause()))).isEmpty()) {
      return false;
    }
    try (Parameters set = Parameters.of(connection, SET_PRIORITY)) {
      return set.with(one.priority()).with(one.before().id().value()).run() == 1;
    }
  }

  private static Set<JobId> write(Connection connection, List<Step> steps) throws SQLException {
    try (Parameters advance = Parameters.of(connection, ADVANCE)) {
      advance
          .each("int8", steps, step -> step.before().id().value())
          .each("int4", steps, step -> step.before().version())
          .each("timestamptz", steps, step -> step.before().times().updateTime())
          .each("int2", steps, step -> PHASE.of(step.before().state().phase()));
      JobArrays.jobs(advance, steps.stream().map(Step::after).toList());
      JobArrays.causes(advance, steps.stream().map(Step::cause).toList());
      return new HashSet<>(advance.rows(row -> new JobId(row.getLong("job_id"))));
    }
  }
}
