package dev.trainyard.chaos.stage;

import dev.trainyard.chaos.proxy.FaultProxy;
import dev.trainyard.embedded.EmbeddedPostgres;
import dev.trainyard.embedded.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Kafka, the emulator and servers, each a process, with proxies on every link. */
public final class Stack implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(4);

  private final Plan plan;
  private final Ends ends;
  private final EmbeddedPostgres postgres;
  private final KafkaNode kafka;
  private final EmulatorNode emulator;
  private final List<ServerNode> servers = new ArrayList<>();
  private final List<Integer> detours = new ArrayList<>();

  private Stack(Plan plan, Ends ends) {
    this.plan = plan;
    this.ends = ends;
    CompletableFuture<EmbeddedPostgres> database =
        CompletableFuture.supplyAsync(() ->
            ends.note(EmbeddedPostgres.start(plan.folder().resolve("postgres"), Ports.lasting())));
    CompletableFuture<EmulatorNode> vertex =
        CompletableFuture.supplyAsync(() -> ends.note(emulator(plan)));
    List<FaultProxy> brokers = brokers();
    kafka = ends.note(KafkaNode.start(plan.folder().resolve("kafka"), detours(brokers)));
    postgres = database.join();
    emulator = vertex.join();
    brokers.forEach(broker -> servers.add(ends.note(server(broker))));
  }

  private static EmulatorNode emulator(Plan plan) {
    return EmulatorNode.start(
        plan.emulatorJar(), plan.folder().resolve("emulator"), plan.emulator());
  }

  /**
   * Starts all of it; returns when every server is ready. It ends with this JVM at the latest.
   *
   * @throws RuntimeException if one does not start; the others are killed
   */
  public static Stack start(Plan plan) {
    Ends ends = new Ends();
    try {
      Stack stack = new Stack(plan, ends);
      if (stack.awaitReady(TO_START)) {
        return stack;
      }
      throw new IllegalStateException(
          "the servers did not start; see " + plan.folder().resolve("logs"));
    } catch (RuntimeException e) {
      ends.close();
      throw e;
    }
  }

  private List<FaultProxy> brokers() {
    List<FaultProxy> brokers = new ArrayList<>();
    for (int i = 0; i < plan.servers(); i++) {
      int detour = Ports.lasting();
      detours.add(detour);
      brokers.add(proxy(detour));
    }
    return brokers;
  }

  private List<String> detours(List<FaultProxy> brokers) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < brokers.size(); i++) {
      texts.add(detours.get(i) + ":" + brokers.get(i).port());
    }
    return texts;
  }

  private ServerNode server(FaultProxy broker) {
    int http = Ports.lasting();
    Links links = new Links(proxy(postgres.port()), broker, proxy(emulator.port()), proxy(http));
    Path folder = plan.folder().resolve("server-" + (servers.size() + 1));
    return new ServerNode(
        folder, plan.serverJar(), plan.settings(folder, http, links, postgres), links);
  }

  private static FaultProxy proxy(int target) {
    return FaultProxy.before(target, Ports.lasting());
  }

  public Path folder() {
    return plan.folder();
  }

  public EmbeddedPostgres postgres() {
    return postgres;
  }

  public KafkaNode kafka() {
    return kafka;
  }

  public EmulatorNode emulator() {
    return emulator;
  }

  public List<ServerNode> servers() {
    return List.copyOf(servers);
  }

  /** The database, past every proxy. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  /** Whether PostgreSQL takes connections; it does not while it recovers. */
  public boolean hasDatabase() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  public boolean awaitReady(Duration longest) {
    return Patience.until(longest, () -> servers.stream().allMatch(ServerNode::isReady));
  }

  /** Takes every fault away, and starts what is not there. */
  public void heal() {
    postgres.revive();
    kafka.revive();
    servers.forEach(server -> {
      server.links().heal();
      server.thaw();
      server.callBack();
    });
    emulator.heal();
  }

  /** Kills everything. */
  @Override
  public void close() {
    ends.close();
  }
}
