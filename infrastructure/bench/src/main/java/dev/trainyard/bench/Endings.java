package dev.trainyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Ends jobs behind Trainyard's back, on Vertex, and sees when Trainyard knows. */
final class Endings {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String RUNNING = "select remote_name from job where phase = 4 order by id";

  private final HttpClient http;
  private final String emulator;
  private final Database database;
  private final List<String> names;
  private final List<Ending> endings = new ArrayList<>();

  private record Ending(String name, Instant at) {}

  Endings(HttpClient http, String emulator, Database database) throws SQLException {
    this.http = http;
    this.emulator = emulator;
    this.database = database;
    this.names = new ArrayList<>(texts(RUNNING));
    Collections.shuffle(names, new Random(1));
  }

  void endOne() throws IOException, InterruptedException {
    String name = names.removeLast();
    HttpRequest cancel =
        HttpRequest.newBuilder(URI.create("http://" + emulator + "/v1/" + name + ":cancel"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> answer = http.send(cancel, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("The emulator answered " + answer.body());
    }
    endings.add(new Ending(name, Instant.now()));
  }

  /** How long Trainyard did not know of each, in seconds, shortest first. */
  List<Double> seconds() throws SQLException {
    long began = System.nanoTime();
    List<Double> seconds = new ArrayList<>();
    for (Ending ending : endings) {
      seconds.add(Duration.between(ending.at(), known(ending.name(), began)).toMillis() / 1e3);
    }
    Collections.sort(seconds);
    return seconds;
  }

  private Instant known(String name, long began) throws SQLException {
    String sql = "select update_time from job where phase > 5 and remote_name = '" + name + "'";
    while (System.nanoTime() - began < LONGEST.toNanos()) {
      try (Statement statement = database.connection().createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        if (rows.next()) {
          return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new IllegalStateException("Trainyard does not learn that " + name + " has ended.");
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
