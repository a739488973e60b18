package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.postgres.Refusals.UnstorableException;
import dev.trainyard.application.port.out.JobIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@ApplicationScoped
class PostgresJobIntake implements JobIntake {
  private final Database database;
  private final PlaceNumbers places;

  PostgresJobIntake(Database database, PlaceNumbers places) {
    this.database = database;
    this.places = places;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if something that the rules should have refused cannot be
   *     stored; it names the key, and what stands before it may have been written
   */
  @Override
  public List<Admission> accept(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    try {
      return write(arrivals);
    } catch (UnstorableException e) {
      if (arrivals.size() == 1) {
        String key = arrivals.getFirst().submission().key().value();
        throw new IllegalArgumentException(
            "the submission \"" + key + "\" cannot be stored: " + e.getMessage(), e);
      }
      return oneByOne(arrivals);
    }
  }

  private List<Admission> oneByOne(List<Arrival> arrivals) {
    List<Admission> admissions = new ArrayList<>();
    arrivals.forEach(arrival -> admissions.addAll(accept(List.of(arrival))));
    return admissions;
  }

  private List<Admission> write(List<Arrival> arrivals) {
    List<Incoming> incoming =
        arrivals.stream()
            .map(arrival -> Incoming.of(arrival, places.of(arrival.job().place())))
            .toList();
    // why: sorted by key, so that two writers wait for each other in one order only
    Map<ProjectKey, Incoming> firsts = new TreeMap<>();
    incoming.forEach(one -> firsts.putIfAbsent(one.key(), one));
    Map<ProjectKey, Known> known =
        database.inTransaction(connection -> write(connection, List.copyOf(firsts.values())));
    return incoming.stream().map(one -> one.answer(known)).toList();
  }

  private static Map<ProjectKey, Known> write(Connection connection, List<Incoming> firsts)
      throws SQLException {
    IntakeSql.insertSpecs(connection, firsts);
    Set<Long> written = IntakeSql.insertJobs(connection, firsts);
    PipelineSql.insert(
        connection, firsts.stream().filter(one -> written.contains(one.id())).toList());
    Map<ProjectKey, Known> known = new HashMap<>();
    List<Incoming> seenBefore = new ArrayList<>();
    for (Incoming one : firsts) {
      if (written.contains(one.id())) {
        known.put(one.key(), one.toKnown());
      } else {
        seenBefore.add(one);
      }
    }
    known.putAll(seenBefore.isEmpty() ? Map.of() : IntakeSql.find(connection, seenBefore));
    return known;
  }
}
