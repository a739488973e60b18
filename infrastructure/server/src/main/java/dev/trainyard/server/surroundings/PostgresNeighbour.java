package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_POSTGRES_PASSWORD;
import static dev.trainyard.server.settings.Setting.TRAINYARD_POSTGRES_PORT;
import static dev.trainyard.server.settings.Setting.TRAINYARD_POSTGRES_URL;
import static dev.trainyard.server.settings.Setting.TRAINYARD_POSTGRES_USERNAME;

import dev.trainyard.embedded.EmbeddedPostgres;
import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Setting;
import dev.trainyard.server.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Finds the PostgreSQL that the settings name, or starts an embedded one. */
public final class PostgresNeighbour {
  /** The property that says where an embedded PostgreSQL has its files. */
  public static final String FILES = "trainyard.postgres.files";

  private static final int OLDEST = 15;
  private static final int SECONDS_TO_CONNECT = 10;

  private PostgresNeighbour() {}

  static Optional<Neighbour> named(Settings settings) {
    return settings.find(TRAINYARD_POSTGRES_URL).map(url -> external(url, settings));
  }

  static Neighbour start(Settings settings) {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            settings.data().resolve("postgres"), settings.port(TRAINYARD_POSTGRES_PORT, 5433));
    Map<String, String> properties =
        properties(postgres.jdbcUrl(), postgres.username(), postgres.password());
    properties.put(FILES, postgres.files().toString());
    return new Neighbour(properties, postgres::close);
  }

  private static Neighbour external(String url, Settings settings) {
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new BadSettingException(
          TRAINYARD_POSTGRES_URL, "is \"" + url + "\"; it begins with jdbc:postgresql://.");
    }
    String username = settings.get(TRAINYARD_POSTGRES_USERNAME, "");
    String password = settings.get(TRAINYARD_POSTGRES_PASSWORD, "");
    check(url, username, password);
    return Neighbour.external(properties(url, username, password));
  }

  private static void check(String url, String username, String password) {
    Properties login = new Properties();
    login.setProperty("connectTimeout", String.valueOf(SECONDS_TO_CONNECT));
    login.setProperty("loginTimeout", String.valueOf(SECONDS_TO_CONNECT));
    if (!username.isEmpty()) {
      login.setProperty("user", username);
      login.setProperty("password", password);
    }
    try (Connection connection = DriverManager.getConnection(url, login)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new BadSettingException(
            TRAINYARD_POSTGRES_URL,
            "leads to a PostgreSQL " + version + "; Trainyard needs " + OLDEST + " or newer.");
      }
    } catch (SQLException e) {
      throw new BadSettingException(
          culprit(e), "does not lead to a database: " + url + ": " + e.getMessage());
    }
  }

  private static Setting culprit(SQLException e) {
    boolean password = "28P01".equals(e.getSQLState()) || "28000".equals(e.getSQLState());
    return password ? TRAINYARD_POSTGRES_PASSWORD : TRAINYARD_POSTGRES_URL;
  }

  private static Map<String, String> properties(String url, String username, String password) {
    Map<String, String> properties = new HashMap<>(Map.of("quarkus.datasource.jdbc.url", url));
    if (!username.isEmpty()) {
      properties.put("quarkus.datasource.username", username);
      properties.put("quarkus.datasource.password", password);
    }
    return properties;
  }
}
