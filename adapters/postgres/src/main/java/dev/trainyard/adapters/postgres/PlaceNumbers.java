package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.text.Legible;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The number of each place, given at first sight and changed only by a database that fell back. */
@ApplicationScoped
class PlaceNumbers {
  private static final String ADD =
      "insert into place (project, location) values (?, ?) on conflict do nothing";
  private static final String FIND = "select id from place where project = ? and location = ?";

  private static final String IN =
      "select id from place where project = ? and (? = '' or location = ?)";

  private final Database database;
  private final Map<Place, Integer> known = new ConcurrentHashMap<>();

  PlaceNumbers(Database database) {
    this.database = database;
  }

  int of(Place place) {
    Integer number = known.get(place);
    if (number != null) {
      return number;
    }
    int found = database.atOnce(connection -> findOrAdd(connection, place));
    known.put(place, found);
    return found;
  }

  /** The database may not know them any more. */
  void forget() {
    known.clear();
  }

  /** Those that were ever seen; asking makes none. */
  List<Integer> in(Scope scope) {
    if (Legible.firstFlaw(scope.project() + "/" + scope.location()) >= 0) {
      return List.of();
    }
    return database.atOnce(connection -> {
      try (Parameters in = Parameters.of(connection, IN)) {
        return in.with(scope.project())
            .with(scope.location())
            .with(scope.location())
            .rows(row -> row.getInt(1));
      }
    });
  }

  // why: found first, as each insert in vain would use up a number
  private static int findOrAdd(Connection connection, Place place) throws SQLException {
    Integer found = find(connection, place);
    if (found != null) {
      return found;
    }
    try (Parameters add = Parameters.of(connection, ADD)) {
      add.with(place.project()).with(place.location()).run();
    }
    Integer added = find(connection, place);
    if (added == null) {
      throw new IllegalStateException("the place " + place.parent() + " was not written");
    }
    return added;
  }

  private static @Nullable Integer find(Connection connection, Place place) throws SQLException {
    try (Parameters find = Parameters.of(connection, FIND)) {
      return find.with(place.project()).with(place.location()).rows(row -> row.getInt(1)).stream()
          .findFirst()
          .orElse(null);
    }
  }
}
