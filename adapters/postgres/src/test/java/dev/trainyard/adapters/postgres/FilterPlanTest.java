package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.domain.filter.Glob;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.JobFilter.All;
import dev.trainyard.domain.filter.JobFilter.Any;
import dev.trainyard.domain.filter.JobFilter.Created;
import dev.trainyard.domain.filter.JobFilter.HasLabel;
import dev.trainyard.domain.filter.JobFilter.LabelIs;
import dev.trainyard.domain.filter.JobFilter.NameIs;
import dev.trainyard.domain.filter.JobFilter.NameLike;
import dev.trainyard.domain.filter.JobFilter.Not;
import dev.trainyard.domain.filter.JobFilter.StateIs;
import dev.trainyard.domain.filter.Order;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which way PostgreSQL takes to a page among 20 000 jobs, half of them pipelines. */
@QuarkusTest
final class FilterPlanTest extends PostgresFixture {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String FILL =
      """
      with one as (
        select n, ((1772366400000 + n * 1000) << 21) as id, case n %% 4 when 0 then %1$d else %2$d end as place,
          case n %% 500 when 0 then 7 when 1 then 4 when 2 then 5 else 6 end as phase,
          case when n %% 5 = 0 then '{}'::jsonb
            when n %% 1000 = 1 then '{"rare": "pearl"}'::jsonb
            else jsonb_build_object('team', 'vision', 'lr', n %% 40) end as labels
        from generate_series(1::bigint, 20000) n
      ), submitted as (
        insert into submission (
          job_id, place_id, priority, channel, reason, project, key, request_hash, spec_hash,
          display_name, labels, batch, actor, detail)
        select id, place, 0, 1, 1, 'p', n::text, '', '', 'run-' || n, labels,
          case n %% 100 when 0 then 'sweep' else '' end, '', ''
        from one
      ), came as (
        insert into pipeline (job_id, place_id, display_name, labels, form)
        select id, place, 'pipeline-' || n, labels, '' from one where n %% 2 = 1
      )
      insert into job (
        id, place_id, phase, version, priority, attempt, remote_name, words, create_time, update_time)
      select id, place, phase, 1, 0, 0, '', '', to_timestamp(1772366400 + n), now() from one
      """;

  @Inject PlaceNumbers places;

  @BeforeEach
  void fill() {
    fillAnew();
    run("analyze submission, pipeline, job, place");
  }

  private void fillAnew() {
    run("truncate submission, pipeline, job");
    run(FILL.formatted(there(), here()));
  }

  private int here() {
    return places.of(new Place("p", "us-central1"));
  }

  private int there() {
    return places.of(new Place("p", "europe-west4"));
  }

  @Test
  void readsNoWholeTableForAnyFormOfFilter() {
    for (Kind kind : Kind.values()) {
      for (JobFilter filter : everyForm().toList()) {
        for (JobFilter form : List.of(filter, new Not(filter))) {
          assertReadsNoWholeTable(selection(kind, form, Set.of(), ""));
        }
      }
      assertReadsNoWholeTable(selection(kind, JobFilter.EVERYTHING, Set.of(Phase.FAILED), ""));
      assertReadsNoWholeTable(selection(kind, JobFilter.EVERYTHING, Set.of(), "sweep"));
    }
  }

  @Test
  void readsNoWholeTableBeforeItWasEverAnalyzed() {
    fillAnew();
    for (JobFilter filter : everyForm().toList()) {
      assertReadsNoWholeTable(selection(Kind.JOB, filter, Set.of(), ""));
    }
  }

  @Test
  void findsTheFewAmongTheManyByTheirOwnIndex() {
    assertUses("submission_name", Kind.JOB, new NameIs("run-77"));
    assertUses("submission_name", Kind.JOB, new NameLike("run-77*"));
    assertUses("submission_labels", Kind.JOB, new LabelIs("rare", "pearl"));
    assertUses("submission_labels", Kind.JOB, new HasLabel("rare"));
    assertUses("submission_labels", Kind.JOB, new HasLabel("unheard-of"));
    assertUses("pipeline_name", Kind.PIPELINE, new NameLike("pipeline-77*"));
    assertUses("pipeline_labels", Kind.PIPELINE, new LabelIs("rare", "pearl"));
    assertUses("job_ended", Kind.JOB, new StateIs(State.FAILED));
    assertUses("job_live", Kind.JOB, new StateIs(State.RUNNING));
  }

  @Test
  void walksNoFurtherThanAPage() {
    List<String> plan = explain("explain (analyze, timing off) ", anyJob());
    assertThat(plan).noneMatch(line -> line.matches(".*Scan.*actual rows=(\\d{4,}|[2-9]\\d\\d).*"));
  }

  private static Selection anyJob() {
    return selection(Kind.JOB, JobFilter.EVERYTHING, Set.of(), "");
  }

  private static Stream<JobFilter> everyForm() {
    Instant middle = NOON.plusSeconds(10_000);
    Stream<JobFilter> plain =
        Stream.of(
            JobFilter.EVERYTHING,
            new NameIs("run-77"),
            new NameLike("run-77*"),
            new NameLike("*77"),
            new NameLike("r*7*7"),
            new LabelIs("team", "vision"),
            new LabelIs("rare", "pearl"),
            new HasLabel("team"),
            new HasLabel("unheard-of"),
            new All(List.of(new NameLike("run*"), new StateIs(State.FAILED))),
            new Any(List.of(new NameIs("run-77"), new StateIs(State.FAILED))),
            new Any(List.of(new HasLabel("rare"), new Created(Order.AFTER, middle))));
    Stream<JobFilter> states = Arrays.stream(State.values()).map(StateIs::new);
    Stream<JobFilter> times =
        Arrays.stream(Order.values()).map(order -> new Created(order, middle));
    return Stream.of(plain, states, times).flatMap(some -> some);
  }

  private void assertReadsNoWholeTable(Selection selection) {
    List<String> plan = explain("explain ", selection);
    assertThat(plan)
        .as("%s: %s", selection.kind(), selection.filter())
        .anyMatch(line -> line.contains("Index") || line.contains("One-Time Filter: false"))
        .noneMatch(line -> line.matches(".*Seq Scan on (submission|job|pipeline).*"));
  }

  private void assertUses(String index, Kind kind, JobFilter filter) {
    Selection selection = selection(kind, filter, Set.of(), "");
    assertThat(explain("explain ", selection))
        .as("%s", filter)
        .anyMatch(line -> line.contains(" " + index + " ") || line.endsWith(" " + index));
  }

  private List<String> explain(String how, Selection selection) {
    Fragment page = PageSql.of(selection, List.of(here(), there()));
    String sql = how + "with page as (" + page.sql() + ") " + ViewRow.OF_PAGE;
    return database.fromIndexes(connection -> {
      try (Parameters explain = Parameters.planned(connection, sql)) {
        return explain.with(page.values()).rows(row -> row.getString(1));
      }
    });
  }

  private static Selection selection(Kind kind, JobFilter filter, Set<Phase> phases, String batch) {
    JobId newest = new JobId(Long.MAX_VALUE);
    return new Selection(Scope.project("p"), kind, filter, phases, batch, newest, 101);
  }

  @Test
  void seesWhatLiesBehindTheBeginningOfAName() {
    assertThat(NameSql.successor("run")).isEqualTo("ruo");
    assertThat(NameSql.of(new Glob("100%*")).values()).containsExactly("100%", "100&", "100\\%%");
  }
}
