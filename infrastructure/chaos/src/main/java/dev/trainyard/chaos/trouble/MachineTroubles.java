package dev.trainyard.chaos.trouble;

import dev.trainyard.chaos.stage.ServerNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Processes die, stand still, and start again. */
final class MachineTroubles {
  // why: longer than the longest lease, which is the relay's 45 s
  private static final int BEYOND_EVERY_LEASE = 50;
  private static final String BACKENDS =
      """
      select pid from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() order by pid
      """;

  private MachineTroubles() {}

  static List<Trouble> all() {
    return List.of(
        Trouble.ofAServer("server killed", MachineTroubles::killServer),
        Trouble.ofAServer("server frozen beyond its leases", MachineTroubles::freezeServer),
        Trouble.ofAServer("rolling restart", MachineTroubles::restartOneByOne),
        Trouble.ofAll("PostgreSQL crashed", MachineTroubles::crashPostgres),
        Trouble.ofAll("PostgreSQL backend killed", MachineTroubles::killBackend),
        Trouble.ofAServer("PostgreSQL backends terminated", MachineTroubles::endBackends),
        Trouble.ofAll("all servers killed", MachineTroubles::killServers),
        Trouble.ofAll("Kafka killed", scene -> killKafka(scene, 1, 6)),
        Trouble.ofAll(
            "Kafka away for longer than anyone waits", scene -> killKafka(scene, 35, 45)));
  }

  private static void killServer(Scene scene) {
    ServerNode server = scene.anyServer();
    server.kill();
    scene.last(3, 6);
    scene.awaitReady(server);
  }

  private static void killServers(Scene scene) {
    scene.stack().servers().forEach(ServerNode::kill);
    scene.last(3, 6);
    scene.stack().servers().forEach(scene::awaitReady);
  }

  private static void freezeServer(Scene scene) {
    ServerNode server = scene.anyServer();
    server.freeze();
    try {
      scene.last(BEYOND_EVERY_LEASE, BEYOND_EVERY_LEASE + 5);
    } finally {
      server.thaw();
    }
  }

  private static void restartOneByOne(Scene scene) {
    for (ServerNode server : scene.stack().servers()) {
      int starts = server.starts();
      server.end();
      scene.last(2, 4);
      if (server.starts() > starts) {
        scene.awaitReady(server);
      }
    }
  }

  private static void crashPostgres(Scene scene) {
    scene.stack().postgres().crash();
    try {
      scene.last(0, 4);
    } finally {
      scene.stack().postgres().revive();
      scene.awaitDatabase();
    }
  }

  // why: PostgreSQL takes all its other processes down with it and recovers, as its memory may be
  // in disorder
  private static void killBackend(Scene scene) {
    List<Long> backends = backends(scene, BACKENDS);
    if (!backends.isEmpty()) {
      ProcessHandle.of(scene.one(backends)).ifPresent(ProcessHandle::destroyForcibly);
    }
    scene.last(1, 2);
    scene.awaitDatabase();
  }

  private static void endBackends(Scene scene) {
    backends(scene, "select pg_terminate_backend(pid)::int from (" + BACKENDS + ") backends");
  }

  private static List<Long> backends(Scene scene, String sql) {
    List<Long> pids = new ArrayList<>();
    try (Connection connection = scene.stack().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        pids.add(rows.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return pids;
  }

  private static void killKafka(Scene scene, int least, int most) {
    scene.stack().kafka().kill();
    try {
      scene.last(least, most);
    } finally {
      scene.stack().kafka().revive();
    }
  }
}
