package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.job.PipelineRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Writes down the pipelines that submissions came as. */
final class PipelineSql {
  private static final String INSERT =
      """
      insert into pipeline (job_id, place_id, display_name, labels, form)
      select * from unnest(?::bigint[], ?::int[], ?::text[], ?::jsonb[], ?::text[])
      """;

  private PipelineSql() {}

  /** Leaves out those that came as jobs. */
  static void insert(Connection connection, List<Incoming> incoming) throws SQLException {
    List<Incoming> pipelines =
        incoming.stream().filter(one -> one.submission().pipeline() != null).toList();
    if (pipelines.isEmpty()) {
      return;
    }
    try (Parameters insert = Parameters.of(connection, INSERT)) {
      insert
          .each("int8", pipelines, Incoming::id)
          .each("int4", pipelines, Incoming::place)
          .each("text", pipelines, one -> pipeline(one).displayName())
          .each("text", pipelines, one -> LabelsJson.of(pipeline(one).labels()))
          .each("text", pipelines, one -> pipeline(one).form())
          .run();
    }
  }

  private static PipelineRequest pipeline(Incoming one) {
    return Objects.requireNonNull(one.submission().pipeline());
  }
}
