package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.StoreAwayException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL's error codes mean to us. */
final class Refusals {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  private Refusals() {}

  /** The values that were given cannot be stored; another try would fail as well. */
  static final class UnstorableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnstorableException(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }

  static boolean isWorthAnotherTry(SQLException e) {
    return SERIALIZATION_FAILURE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
  }

  static RuntimeException translate(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    // why: the pool reports without a state that it could not give a connection
    if (state.isEmpty() || isAway(state)) {
      return new StoreAwayException("PostgreSQL is away: " + e.getMessage(), e);
    }
    return state.startsWith("22")
        ? new UnstorableException(e)
        : new IllegalStateException("PostgreSQL refused a statement: " + e.getMessage(), e);
  }

  /** The same for an exception that carries PostgreSQL's own somewhere inside. */
  static RuntimeException translate(RuntimeException e) {
    Optional<SQLException> inside =
        Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
            .limit(20)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .findFirst();
    return inside.map(Refusals::translate).orElse(e);
  }

  private static boolean isAway(String state) {
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08", "25", "40", "53", "57", "58" -> true;
      default -> state.equals("55P03");
    };
  }
}
