package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.BatchCount;
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
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ApplicationScoped
class PostgresJobArchive implements JobArchive {
  private static final String FIND = "with page as (select ?::bigint as job_id) " + ViewRow.OF_PAGE;

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
    return database.atOnce(connection -> BatchSql.count(connection, project, batch));
  }

  @Override
  public List<BatchCount> batches(String project, String after, int limit) {
    return database.fromIndexes(connection -> BatchSql.batches(connection, project, after, limit));
  }

  @Override
  public Map<JobId, Retries> retries(Collection<JobId> firsts) {
    return database.atOnce(connection -> BatchSql.retries(connection, firsts));
  }

  private static <T> T read(Callable<T> query) {
    try {
      return QuarkusTransaction.requiringNew().call(query);
    } catch (RuntimeException e) {
      throw Refusals.translate(e);
    }
  }
}
