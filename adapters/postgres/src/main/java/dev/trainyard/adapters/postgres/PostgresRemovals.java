package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.KIND;

import dev.trainyard.application.port.out.Removals;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresRemovals implements Removals {
  private static final String SELECT =
      "select r.*, p.project, p.location from removal r join place p on p.id = r.place_id ";

  private static final String IN_SCOPE =
      "r.place_id = any (?) and not r.forgotten and r.operation ";

  private static final String FORGET =
      "update removal r set forgotten = true where " + IN_SCOPE + "= ?";

  private static final String CLAIM =
      """
      with due as (
        select operation from removal where done_at is null and due <= ?::timestamptz
        order by due limit ? for update skip locked
      ), r as (
        update removal set due = ?::timestamptz
        where operation = any (array(select operation from due))
        returning *
      )
      select r.*, p.project, p.location from r join place p on p.id = r.place_id order by operation
      """;

  private static final String FINISH =
      "update removal set done_at = ?::timestamptz where operation = ? and done_at is null";

  private static final String PUT_OFF =
      "update removal set due = ?::timestamptz where operation = ?";

  private final Database database;
  private final PlaceNumbers places;

  PostgresRemovals(Database database, PlaceNumbers places) {
    this.database = database;
    this.places = places;
  }

  @Override
  public boolean remove(Removal removal, Deletion deletion) {
    int place = places.of(removal.place());
    return database.inTransaction(
        connection -> RemovalSql.remove(connection, removal, deletion, place));
  }

  @Override
  public Optional<Removal> find(Scope scope, long operation) {
    List<Object> values = List.of(places.in(scope).toArray(Integer[]::new), operation);
    return removals(new Fragment(SELECT + "where " + IN_SCOPE + "= ?", values)).stream()
        .findFirst();
  }

  @Override
  public List<Removal> list(Wanted wanted) {
    Fragment which =
        Fragment.of(
            IN_SCOPE + "< ?", places.in(wanted.scope()).toArray(Integer[]::new), wanted.before());
    if (wanted.kind() != null) {
      which = which.and(Fragment.of("r.kind = ?", (int) KIND.of(wanted.kind())));
    }
    if (wanted.job() != null) {
      which = which.and(Fragment.of("r.job_id = ?", wanted.job().value()));
    }
    List<Object> values = new ArrayList<>(which.values());
    values.add(wanted.limit());
    String order = " order by r.operation desc limit ?";
    return removals(new Fragment(SELECT + "where " + which.sql() + order, values));
  }

  private List<Removal> removals(Fragment query) {
    return database.atOnce(connection -> {
      try (Parameters list = Parameters.of(connection, query.sql())) {
        return list.with(query.values()).rows(RemovalSql::read);
      }
    });
  }

  @Override
  public boolean forget(Scope scope, long operation) {
    return run(FORGET, places.in(scope).toArray(Integer[]::new), operation) == 1;
  }

  @Override
  public List<Errand> claim(Instant now, Instant until, int limit) {
    return database.inTransaction(connection -> {
      try (Parameters claim = Parameters.of(connection, CLAIM)) {
        return claim.with(now).with(limit).with(until).rows(RemovalSql::readErrand);
      }
    });
  }

  @Override
  public void finish(long operation, Instant at) {
    run(FINISH, at, operation);
  }

  @Override
  public void putOff(long operation, Instant due) {
    run(PUT_OFF, due, operation);
  }

  private int run(String sql, Object... values) {
    return database.atOnce(connection -> {
      try (Parameters update = Parameters.of(connection, sql)) {
        return update.with(List.of(values)).run();
      }
    });
  }
}
