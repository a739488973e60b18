package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.CustomJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ApplicationScoped
class PostgresJobArchive implements JobArchive {
  private static final String VIEW =
      "from JobEntity j join fetch j.submission s join fetch j.place ";

  private final JobPanache jobs;
  private final HistoryPanache history;
  private final Database database;
  private final SpecShelf specs;

  PostgresJobArchive(JobPanache jobs, HistoryPanache history, Database database, SpecShelf specs) {
    this.jobs = jobs;
    this.history = history;
    this.database = database;
    this.specs = specs;
  }

  @Override
  public Optional<JobView> describe(String project, JobId id) {
    return views(read(() -> rows(project, id))).stream().findFirst();
  }

  private List<JobEntity> rows(String project, JobId id) {
    return jobs.list(VIEW + "where s.project = ?1 and j.id = ?2", project, id.value());
  }

  @Override
  public List<JobView> list(Selection selection) {
    return views(read(() -> rows(selection)));
  }

  // why: asked only for what is wanted, so that each kind of question can have its own index
  private List<JobEntity> rows(Selection wanted) {
    StringBuilder where = new StringBuilder("where s.project = :project and s.jobId < :before");
    Map<String, Object> values = new HashMap<>();
    values.put("project", wanted.project());
    values.put("before", wanted.before().value());
    if (!wanted.batch().isEmpty()) {
      where.append(" and s.batch <> '' and s.batch = :batch");
      values.put("batch", wanted.batch());
    }
    if (!wanted.phases().isEmpty()) {
      where.append(" and j.state.phase in :phases");
      values.put("phases", wanted.phases().stream().map(PHASE::of).toList());
    }
    String newest = VIEW + where + " order by s.jobId desc";
    return jobs.find(newest, values).page(0, wanted.limit()).list();
  }

  @Override
  public List<HistoryEntry> history(String project, JobId id) {
    return read(() -> {
      List<JobEntity> job = rows(project, id);
      return job.isEmpty() ? List.of() : entries(id, JobEntityMapper.toPlace(job.getFirst()));
    });
  }

  private List<HistoryEntry> entries(JobId id, Place place) {
    return history.list("jobId = ?1 order by version", id.value()).stream()
        .map(row -> JobEntityMapper.toEntry(row, place))
        .toList();
  }

  @Override
  public Map<Phase, Long> count(String project, String batch) {
    String query =
        """
        select j.state.phase, count(*) from JobEntity j join j.submission s
        where s.project = ?1 and s.batch = ?2 and s.batch <> '' group by j.state.phase
        """;
    List<Object[]> rows =
        read(() -> jobs.find(query, project, batch).project(Object[].class).list());
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> PHASE.from(((Number) row[0]).intValue()), row -> (Long) row[1]));
  }

  private List<JobView> views(List<JobEntity> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<CustomJob> requests =
        database.atOnce(connection ->
            specs.requests(
                connection, rows.stream().map(JobEntityMapper::toRequestColumns).toList()));
    return IntStream.range(0, rows.size())
        .mapToObj(n -> JobEntityMapper.toView(rows.get(n), requests.get(n)))
        .toList();
  }

  private static <T> T read(Callable<T> query) {
    try {
      return QuarkusTransaction.requiringNew().call(query);
    } catch (RuntimeException e) {
      throw Refusals.translate(e);
    }
  }
}
