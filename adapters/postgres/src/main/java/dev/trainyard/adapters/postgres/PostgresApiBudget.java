package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CALL;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresApiBudget implements ApiBudget, Allowances {
  private static final String TAKE = "select take_calls(?, ?::smallint, ?, ?, ?)";

  private static final String LEFT =
      """
      select least(?, tokens + greatest(0, extract(epoch from clock_timestamp() - refilled_at)) * ?)
      from api_budget where place_id = ? and call = ?
      """;

  private static final String GIVE_BACK =
      """
      update api_budget set tokens = least(?, tokens + ?) where place_id = ? and call = ?
      """;

  private final Database database;
  private final PlaceNumbers places;
  private final BudgetSettings settings;

  PostgresApiBudget(Database database, PlaceNumbers places, BudgetSettings settings) {
    this.database = database;
    this.places = places;
    this.settings = settings;
  }

  @Override
  public int take(Place place, Call call, int wanted) {
    int number = places.of(place);
    return database.atOnce(connection -> {
      try (Parameters take = Parameters.of(connection, TAKE)) {
        return take.with(number)
            .with(CALL.of(call))
            .with(wanted)
            .with(settings.perSecond(call))
            .with(settings.burst(call))
            .rows(row -> row.getInt(1))
            .getFirst();
      }
    });
  }

  @Override
  public Optional<Allowance> look(Place place, Call call) {
    double burst = settings.burst(call);
    double left =
        places.in(Scope.of(place)).stream()
            .flatMap(number -> left(number, call).stream())
            .findFirst()
            .orElse(burst);
    return Optional.of(new Allowance(settings.perMinute(call), (int) burst, (int) left));
  }

  private List<Double> left(int place, Call call) {
    return database.atOnce(connection -> {
      try (Parameters left = Parameters.of(connection, LEFT)) {
        return left.with(settings.burst(call))
            .with(settings.perSecond(call))
            .with(place)
            .with(CALL.of(call))
            .rows(row -> row.getDouble(1));
      }
    });
  }

  @Override
  public void giveBack(Place place, Call call, int unused) {
    int number = places.of(place);
    database.atOnce(connection -> {
      try (Parameters give = Parameters.of(connection, GIVE_BACK)) {
        return give.with(settings.burst(call)).with(unused).with(number).with(CALL.of(call)).run();
      }
    });
  }
}
