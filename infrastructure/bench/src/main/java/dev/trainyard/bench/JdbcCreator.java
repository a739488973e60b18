package dev.trainyard.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The inserts of one create in a transaction of their own, as one would write them by hand. */
final class JdbcCreator implements Client {
  private static final String SPEC =
      """
      insert into bench_job_spec (hash, spec, unknown_fields) values (?, ?::jsonb, '') on conflict do nothing\
      """;
  private static final String SUBMISSION =
      """
      insert into bench_submission (job_id, place_id, priority, channel, reason, project, key, request_hash, spec_hash,
        display_name, labels, batch, actor, detail)
      values (?, 1, 0, 3, 1, 'bench', ?, ?, ?, ?, '{"bench": "creates"}'::jsonb, '', 'anonymous', '')
      """;
  private static final String JOB =
      """
      insert into bench_job (id, state_time, create_time, update_time, place_id, version, priority, attempt, phase, wait,
        remote_name, words)
      values (?, now(), now(), now(), 1, 1, 0, 0, 1, 6, '', 'waits for its turn')
      """;
  private static final String HISTORY =
      """
      insert into bench_history (job_id, state_time, create_time, update_time, version, attempt, phase, wait, channel,
        reason, remote_name, words, actor, detail)
      values (?, now(), now(), now(), 1, 0, 1, 6, 3, 1, '', 'waits for its turn', 'anonymous', '')
      """;
  private static final String REQUEST =
      """
      {"jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":"1",\
      "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/noop:1","command":["true"]}}]}}\
      """;
  private static final int CLIENT_SHIFT = 40;

  private final Connection connection;
  private final PreparedStatement spec;
  private final PreparedStatement submission;
  private final PreparedStatement job;
  private final PreparedStatement history;
  private final byte[] hash;
  private long id;

  JdbcCreator(Connection connection, int client) throws Exception {
    this.connection = connection;
    connection.setAutoCommit(false);
    spec = connection.prepareStatement(SPEC);
    submission = connection.prepareStatement(SUBMISSION);
    job = connection.prepareStatement(JOB);
    history = connection.prepareStatement(HISTORY);
    hash = MessageDigest.getInstance("SHA-256").digest(REQUEST.getBytes(StandardCharsets.UTF_8));
    // why: ids of rounds and clients must not meet
    id = System.nanoTime() / 1000 + ((long) client << CLIENT_SHIFT);
  }

  @Override
  public void call(int number) throws SQLException {
    id++;
    byte[] requestHash = hash.clone();
    ByteBuffer.wrap(requestHash).putLong(id);
    spec.setBytes(1, hash);
    spec.setString(2, REQUEST);
    spec.executeUpdate();
    submission.setLong(1, id);
    submission.setString(2, "call/" + id);
    submission.setBytes(3, requestHash);
    submission.setBytes(4, hash);
    submission.setString(5, "bench-" + number);
    submission.executeUpdate();
    job.setLong(1, id);
    job.executeUpdate();
    history.setLong(1, id);
    history.executeUpdate();
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
