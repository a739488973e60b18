package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

@ApplicationScoped
class PostgresLeases implements Leases {
  private static final String ACQUIRE =
      """
      insert into lease (name, holder, epoch, until)
      values (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
      on conflict (name) do update set
        holder = excluded.holder,
        epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end,
        until = clock_timestamp() + make_interval(secs => ?)
      where lease.holder = excluded.holder or lease.until <= clock_timestamp()
      returning epoch
      """;

  // why: the row stays with nobody as its holder, so that the epoch goes on from there
  private static final String RELEASE =
      """
      update lease set holder = '', until = clock_timestamp()
      where name = ? and holder = ? and epoch = ?
      """;

  private final Database database;
  private final LeaseSettings settings;

  PostgresLeases(Database database, LeaseSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  public Optional<Lease> acquire(String name, Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    return database.atOnce(connection -> {
      try (Parameters acquire = Parameters.of(connection, ACQUIRE)) {
        return acquire
            .with(name)
            .with(settings.holder())
            .with(seconds)
            .with(seconds)
            .rows(row -> new Lease(name, settings.holder(), row.getLong("epoch")))
            .stream()
            .findFirst();
      }
    });
  }

  @Override
  public void release(Lease lease) {
    database.atOnce(connection -> {
      try (Parameters release = Parameters.of(connection, RELEASE)) {
        return release.with(lease.name()).with(lease.holder()).with(lease.epoch()).run();
      }
    });
  }
}
