package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.spec.CustomJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ApplicationScoped
class PostgresJobArchive implements JobArchive {
  private static final String FIND = "with page as (select ?::bigint as job_id) " + ViewRow.OF_PAGE;

  private static final String COUNT =
      """
      select j.phase, count(*) from submission s join job j on j.id = s.job_id
      where s.project = ? and s.batch = ? and s.batch <> ''
        and not exists (
          select from submission r
          where r.retry_of = coalesce(s.retry_of, s.job_id) and r.job_id > s.job_id)
      group by j.phase
      """;

  private static final String RETRIES =
      """
      select distinct on (s.retry_of)
        s.retry_of, s.job_id, j.phase, count(*) over (partition by s.retry_of) as count
      from submission s join job j on j.id = s.job_id
      where s.retry_of = any (?)
      order by s.retry_of, s.job_id desc
      """;

  private final HistoryPanache history;
  private final Database database;
  private final PlaceNumbers places;
  private final SpecShelf specs;

  PostgresJobArchive(
      HistoryPanache history, Database database, PlaceNumbers places, SpecShelf specs) {
    this.history = history;
    this.database = database;
    this.places = places;
    this.specs = specs;
  }

  @Override
  public Optional<JobView> describe(Scope scope, JobId id) {
    List<JobView> found =
        database.atOnce(connection -> {
          try (Parameters find = Parameters.of(connection, FIND)) {
            return views(connection, find.with(id.value()).rows(ViewRow::read));
          }
        });
    return found.stream().filter(view -> scope.covers(view.job().place())).findFirst();
  }

  @Override
  public List<JobView> list(Selection selection) {
    List<Integer> where = places.in(selection.scope());
    return where.isEmpty()
        ? List.of()
        : database.fromIndexes(connection -> list(connection, PageSql.of(selection, where)));
  }

  private List<JobView> list(Connection connection, Fragment page) throws SQLException {
    String sql = "with page as (" + page.sql() + ") " + ViewRow.OF_PAGE;
    try (Parameters list = Parameters.planned(connection, sql)) {
      return views(connection, list.with(page.values()).rows(ViewRow::read));
    }
  }

  private List<JobView> views(Connection connection, List<ViewRow> rows) throws SQLException {
    List<CustomJob> requests =
        specs.requests(connection, rows.stream().map(ViewRow::request).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(n -> rows.get(n).with(requests.get(n)))
        .toList();
  }

  @Override
  public List<HistoryEntry> history(String project, JobId id) {
    return describe(Scope.project(project), id)
        .map(view -> read(() -> entries(view)))
        .orElse(List.of());
  }

  private List<HistoryEntry> entries(JobView view) {
    long id = view.job().id().value();
    return history.list("jobId = ?1 order by version", id).stream()
        .map(row -> row.toEntry(view.job().place()))
        .toList();
  }

  @Override
  public Map<Phase, Long> count(String project, String batch) {
    Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    database.atOnce(connection -> {
      try (Parameters count = Parameters.of(connection, COUNT)) {
        return count
            .with(project)
            .with(batch)
            .rows(row -> counts.put(PHASE.from(row.getInt(1)), row.getLong(2)));
      }
    });
    return counts;
  }

  @Override
  public Map<JobId, Retries> retries(Collection<JobId> firsts) {
    Map<JobId, Retries> retries = new HashMap<>();
    database.atOnce(connection -> {
      try (Parameters find = Parameters.of(connection, RETRIES)) {
        return find.each("int8", firsts, JobId::value)
            .rows(row -> retries.put(new JobId(row.getLong("retry_of")), readRetries(row)));
      }
    });
    return retries;
  }

  private static Retries readRetries(ResultSet row) throws SQLException {
    return new Retries(
        row.getInt("count"), new JobId(row.getLong("job_id")), PHASE.from(row.getInt("phase")));
  }

  private static <T> T read(Callable<T> query) {
    try {
      return QuarkusTransaction.requiringNew().call(query);
    } catch (RuntimeException e) {
      throw Refusals.translate(e);
    }
  }
}
