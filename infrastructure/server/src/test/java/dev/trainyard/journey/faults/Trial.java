package dev.trainyard.journey.faults;

import static org.awaitility.Awaitility.await;

import dev.trainyard.chaos.customer.Customers;
import dev.trainyard.chaos.customer.Ledger;
import dev.trainyard.chaos.customer.Life;
import dev.trainyard.chaos.customer.Wish;
import dev.trainyard.chaos.stage.Plan;
import dev.trainyard.chaos.stage.ServerNode;
import dev.trainyard.chaos.stage.Stack;
import dev.trainyard.chaos.verdict.Books;
import dev.trainyard.chaos.verdict.Breach;
import dev.trainyard.chaos.verdict.Checks;
import dev.trainyard.chaos.verdict.Evidence;
import dev.trainyard.chaos.verdict.Listener;
import dev.trainyard.journey.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Two servers over a database of theirs, customers, and what is known of them from outside. */
final class Trial implements AutoCloseable {
  static final String HOME = "projects/demo/locations/us-central1";

  // why: clients of a broker that is killed on purpose tell of it in hundreds of lines
  private static final Logger LOUD = Logger.getLogger("org.apache.kafka");

  static {
    LOUD.setLevel(Level.SEVERE);
  }

  final Stack stack;
  final Ledger ledger = new Ledger();
  private final List<Customers> customers = new ArrayList<>();
  private final Listener listener;
  private final Books books;
  private int groups;

  private Trial(Stack stack) {
    this.stack = stack;
    this.books = new Books(stack::connect);
    this.listener = Listener.start(stack.kafka().bootstrapServers());
  }

  static Trial begin(Path folder) throws IOException {
    Path fates = folder.resolve("fates.json");
    Files.writeString(fates, Life.fates(1));
    List<String> emulator = List.of("--fates", fates.toString(), "--replicas", "100000");
    return new Trial(
        Stack.start(
            new Plan(
                folder,
                ServerProcess.SERVER_JAR,
                ServerProcess.EMULATOR_JAR,
                2,
                Map.of(),
                emulator)));
  }

  /** Has so many jobs submitted, all in one place, over so many seconds; the group's number. */
  int submit(int jobs, int seconds, String parent) {
    int group = ++groups;
    List<Wish> wishes =
        Wish.of(group, jobs, Duration.ofSeconds(seconds)).stream()
            .map(wish -> wish.in(parent))
            .toList();
    customers.add(Customers.start(stack, wishes, ledger));
    return group;
  }

  /** How many jobs of a group are at least so far: 1 queued, 3 on Vertex, 6 ended. */
  int reached(int group, int phase) {
    return number(jobs(group) + " and j.phase >= " + phase);
  }

  /** How many jobs of a group Vertex has, or had; one that was cancelled before is none of them. */
  int created(int group) {
    return number(jobs(group) + " and j.remote_name <> ''");
  }

  private static String jobs(int group) {
    return "select count(*) from submission s join job j on j.id = s.job_id where s.key like 'chaos-"
        + group
        + "-%'";
  }

  void awaitReached(int group, int phase, int jobs, Duration longest) {
    await()
        .atMost(longest)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> reached(group, phase) >= jobs);
  }

  /** Which server has a lease, or had it last. */
  Optional<ServerNode> holder(String lease) {
    String holder =
        text("select split_part(holder, '-', 1) from lease where name = '" + lease + "'")
            .orElse("");
    return stack.servers().stream()
        .filter(server -> String.valueOf(server.pid()).equals(holder))
        .findFirst();
  }

  /** The ids of all jobs that are known to have ended, with commas between. */
  String ended() {
    return text("select string_agg(id::text, ',') from job where phase = 6").orElseThrow();
  }

  /** What the database answers; -1 if it does not. */
  int number(String sql) {
    return text(sql).map(Integer::parseInt).orElse(-1);
  }

  private Optional<String> text(String sql) {
    try (Connection connection = stack.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return Optional.ofNullable(rows.getString(1));
    } catch (SQLException _) {
      return Optional.empty();
    }
  }

  void run(String sql) throws SQLException {
    try (Connection connection = stack.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many events were heard so far. */
  long heard() {
    return listener.heard();
  }

  /** The file in which a server says what its corridors do. */
  String log(int server) throws IOException {
    return Files.readString(
        stack.folder().resolve("server-" + (server + 1)).resolve("logs").resolve("server.log"));
  }

  /** Waits until all of all groups has ended and was told, and holds it against the laws. */
  List<Breach> judge(Duration longest) throws SQLException {
    stack.heal();
    await()
        .atMost(longest)
        .pollInterval(Duration.ofMillis(500))
        .until(() ->
            customers.stream().allMatch(some -> some.awaitServed(Duration.ZERO))
                && number("select count(*) from job where phase < 6") == 0
                && listener.heard() >= number("select sum(version) from job"));
    listener.awaitEnd(Duration.ofSeconds(20));
    listener.close();
    Evidence evidence =
        Evidence.gather(
            books, listener, ledger, stack.emulator().address(), stack.kafka().bootstrapServers());
    return Checks.of(evidence, 0);
  }

  @Override
  public void close() {
    customers.forEach(Customers::close);
    listener.close();
    stack.close();
  }
}
