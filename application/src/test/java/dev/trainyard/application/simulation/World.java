package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.testkit.InMemoryYard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All that there is: servers, and what they share. */
final class World {
  static final int CREATES_PER_MINUTE = 20;

  final Stage stage;
  final Bug bug;
  final Records records;
  final Cloud cloud;
  final Topic topic;
  private final List<Server> servers = new ArrayList<>();
  private final List<Runnable> concerned = new ArrayList<>();
  private final boolean mayFallBack;
  private int fallBacks;
  private long ids = 1000;
  private int births;
  private Instant kafkaIsBack = Instant.MIN;

  World(Luck luck, Bug bug) {
    this.stage = new Stage(luck);
    this.bug = bug;
    InMemoryYard yard = new InMemoryYard(stage::now);
    yard.budget().limit(Call.SUBMIT, CREATES_PER_MINUTE);
    this.records = new Records(yard);
    this.topic = new Topic(bug != Bug.NO_FENCE_AT_KAFKA);
    this.cloud = new Cloud(stage, luck.chance(0.8));
    this.mayFallBack = luck.chance(0.3);
    bear();
    bear();
  }

  /** Is told when the database has fallen back. */
  void onFallBack(Runnable one) {
    concerned.add(one);
  }

  private void bear() {
    births++;
    Duration skew =
        stage.luck.upTo(Duration.ofSeconds(2)).minus(stage.luck.upTo(Duration.ofSeconds(2)));
    servers.add(new Server(this, "server-" + births, skew));
  }

  long nextId() {
    ids++;
    return ids;
  }

  Server someServer() {
    return stage.luck.oneOf(servers);
  }

  /** Whether nobody is told anything, perhaps for long. */
  boolean kafkaIsAway() {
    if (stage.luck.strikes(0.003)) {
      kafkaIsBack = stage.now().plus(stage.luck.upTo(Duration.ofMinutes(2)));
    }
    return stage.now().isBefore(kafkaIsBack);
  }

  /** One act, and what happens by itself. */
  void turn() {
    stage.turn();
    cloud.live();
    for (Server server : List.copyOf(servers)) {
      if (server.isDead()) {
        server.kill();
        servers.remove(server);
        bear();
      }
    }
    if (mayFallBack && fallBacks == 0) {
      fallBackAtTimes();
    }
    if (stage.luck.strikes(0.0005)) {
      Server frozen = someServer();
      Duration pause = stage.luck.upTo(Duration.ofSeconds(90));
      stage.tell(frozen + " stands still for " + pause);
      frozen.freeze(stage.now().plus(pause));
    }
  }

  private void fallBackAtTimes() {
    // why: nobody can look for what ran in a place that nobody knows of any more
    boolean isPlaceKnown = !records.yard.places().isEmpty();
    if (!records.hasAPast() && isPlaceKnown && stage.luck.strikes(0.005)) {
      records.remember();
    } else if (records.hasAPast() && stage.luck.strikes(0.01)) {
      fallBacks++;
      stage.tell("the database falls back");
      records.fallBack();
      concerned.forEach(Runnable::run);
    }
  }
}
