package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class PostgresCensus implements Census {
  private static final String PLACES =
      """
      select id, project, location from place
      where ? in ('', project) order by project, location
      """;

  private final Database database;
  private final PlaceNumbers places;

  PostgresCensus(Database database, PlaceNumbers places) {
    this.database = database;
    this.places = places;
  }

  /** A place, and what it is stored as. */
  private record Numbered(int number, Place place) {}

  @Override
  public int ahead(Place place, int priority, JobId job) {
    return places.in(Scope.of(place)).stream()
        .findFirst()
        .map(number ->
            database.fromIndexes(
                connection -> CensusSql.ahead(connection, number, priority, job.value())))
        .orElse(0);
  }

  @Override
  public List<PlaceCount> places(String project) {
    List<Numbered> all =
        database.atOnce(connection -> {
          try (Parameters find = Parameters.of(connection, PLACES)) {
            return find.with(project)
                .rows(row -> new Numbered(row.getInt("id"), JobColumns.readPlace(row)));
          }
        });
    return all.stream().map(this::count).toList();
  }

  private PlaceCount count(Numbered one) {
    return database.fromIndexes(connection -> count(connection, one));
  }

  private static PlaceCount count(Connection connection, Numbered one) throws SQLException {
    Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      long jobs = CensusSql.count(connection, one.number(), phase);
      if (jobs > 0) {
        counts.put(phase, jobs);
      }
    }
    List<Waits> waits = CensusSql.waits(connection, one.number());
    return new PlaceCount(one.place(), counts, waits);
  }
}
