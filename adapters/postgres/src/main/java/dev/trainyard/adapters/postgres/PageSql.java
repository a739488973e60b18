package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.domain.job.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids of a page, newest first. Each place is asked for by itself, so that its own part of an
 * index gives its newest jobs in order, and the planner knows how many it has.
 */
final class PageSql {
  private PageSql() {}

  /**
   * @param places at least one
   */
  static Fragment of(Selection selection, List<Integer> places) {
    Fragment where = where(selection);
    List<Fragment> branches =
        places.stream().map(place -> branch(selection, where, place)).toList();
    Fragment all = Fragment.joined(" union all ", branches);
    List<Object> values = new ArrayList<>(all.values());
    values.add(selection.limit());
    return new Fragment(
        "select job_id from (" + all.sql() + ") b order by job_id desc limit ?", values);
  }

  private static Fragment branch(Selection selection, Fragment where, int place) {
    List<Object> values = new ArrayList<>();
    values.add(place);
    values.addAll(where.values());
    values.add(selection.limit());
    String sql =
        "(select d.job_id from %s d join job j on j.id = d.job_id%s"
                .formatted(
                    selection.kind() == Kind.JOB ? "submission" : "pipeline",
                    isByBatch(selection) ? " join submission s on s.job_id = d.job_id" : "")
            + " where d.place_id = ? and d.delete_time is null and "
            + where.sql()
            + " order by d.job_id desc limit ?)";
    return new Fragment(sql, values);
  }

  private static Fragment where(Selection selection) {
    Fragment where = Fragment.of("d.job_id < ?", selection.before().value());
    where = where.and(new FilterSql(selection.kind()).of(selection.filter()));
    if (!selection.phases().isEmpty()) {
      where = where.and(FilterSql.phases(selection.phases()));
    }
    if (isByBatch(selection)) {
      where =
          where.and(
              Fragment.of(
                  "s.project = ? and s.batch <> '' and s.batch = ?",
                  selection.scope().project(),
                  selection.batch()));
    }
    return where;
  }

  private static boolean isByBatch(Selection selection) {
    return !selection.batch().isEmpty();
  }
}
