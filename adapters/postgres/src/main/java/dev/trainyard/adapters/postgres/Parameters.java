package dev.trainyard.adapters.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** A statement whose parameters are given one after the other; lists become arrays to unnest. */
final class Parameters implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement statement;
  private int given;

  private Parameters(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(sql);
  }

  static Parameters of(Connection connection, String sql) throws SQLException {
    return new Parameters(connection, sql);
  }

  /**
   * Planned anew each time, for the values that it has.
   *
   * @throws SQLException as preparing does
   */
  static Parameters planned(Connection connection, String sql) throws SQLException {
    Parameters parameters = new Parameters(connection, sql);
    parameters.statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    return parameters;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A number, a text or bytes. */
  Parameters with(Object value) throws SQLException {
    statement.setObject(++given, value);
    return this;
  }

  Parameters with(Instant time) throws SQLException {
    return with(micros(time));
  }

  Parameters withNullable(@Nullable Instant time) throws SQLException {
    statement.setString(++given, time == null ? null : micros(time));
    return this;
  }

  /** All of them, in order; an array of numbers is one value. */
  Parameters with(List<Object> values) throws SQLException {
    for (Object value : values) {
      switch (value) {
        case Instant time -> with(time);
        case Integer[] numbers ->
            statement.setArray(++given, connection.createArrayOf("int4", numbers));
        default -> with(value);
      }
    }
    return this;
  }

  <T> Parameters each(
      String type, Collection<T> rows, Function<T, ? extends @Nullable Object> column)
      throws SQLException {
    // why: the driver takes bytes only from an array of their own type
    IntFunction<Object[]> array = type.equals("bytea") ? byte[][]::new : Object[]::new;
    Object[] values = rows.stream().map(column).map(Parameters::stored).toArray(array);
    statement.setArray(++given, connection.createArrayOf(type, values));
    return this;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return value instanceof Instant time ? micros(time) : value;
  }

  // why: rounding would move a moment into the future, and the driver rounds
  private static String micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).toString();
  }

  <T> List<T> rows(Row<T> reader) throws SQLException {
    List<T> read = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        read.add(reader.read(rows));
      }
    }
    return read;
  }

  /** How many rows were changed. */
  int run() throws SQLException {
    return statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
