package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.postgres.Refusals.UnstorableException;
import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.out.JobIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

@ApplicationScoped
class PostgresJobIntake implements JobIntake {
  private static final int TRIES = 2;

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
    for (int tries = 1; ; tries++) {
      List<Incoming> incoming = arrivals.stream().map(this::incoming).toList();
      // why: sorted by key, so that two writers wait for each other in one order only
      Map<ProjectKey, Incoming> firsts = new TreeMap<>();
      incoming.forEach(one -> firsts.putIfAbsent(one.key(), one));
      Map<ProjectKey, Known> known =
          database.inTransaction(connection -> write(connection, List.copyOf(firsts.values())));
      if (known.size() == firsts.size()) {
        return incoming.stream().map(one -> one.answer(known)).toList();
      }
      if (tries == TRIES) {
        throw new IllegalStateException("a key is neither new nor known");
      }
      // why: a database that fell back has given a place another number, and knows what else stood
      // in that commit
      places.forget();
    }
  }

  private Incoming incoming(Arrival arrival) {
    return Incoming.of(arrival, places.of(arrival.job().place()));
  }

  private static Map<ProjectKey, Known> write(Connection connection, List<Incoming> firsts)
      throws SQLException {
    Map<ProjectKey, Known> known = new HashMap<>();
    List<Incoming> others = new ArrayList<>();
    Set<Long> written = insert(connection, firsts);
    for (Incoming one : firsts) {
      if (written.contains(one.id())) {
        known.put(one.key(), one.toKnown());
      } else {
        others.add(one);
      }
    }
    if (!others.isEmpty()) {
      known.putAll(IntakeSql.find(connection, others));
      known.putAll(FoundSql.find(connection, others));
    }
    return known;
  }

  private static Set<Long> insert(Connection connection, List<Incoming> incoming)
      throws SQLException {
    IntakeSql.insertSpecs(connection, incoming);
    Set<Long> written = IntakeSql.insertJobs(connection, incoming);
    PipelineSql.insert(
        connection, incoming.stream().filter(one -> written.contains(one.id())).toList());
    return written;
  }

  @Override
  public Admission adopt(Arrival arrival, String fingerprint) {
    Incoming found = incoming(arrival);
    return database.inTransaction(connection -> adopt(connection, found, fingerprint));
  }

  private static Admission adopt(Connection connection, Incoming found, String fingerprint)
      throws SQLException {
    Optional<Admission> objection = FoundSql.objection(connection, found, fingerprint);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (insert(connection, List.of(found)).isEmpty()) {
      throw new StoreAwayException(
          "adopting job " + found.id(), new IllegalStateException("its place or key has changed"));
    }
    if (!fingerprint.isEmpty()) {
      FoundSql.keep(connection, found, fingerprint);
    }
    return new Admission.Accepted(found.job());
  }
}
