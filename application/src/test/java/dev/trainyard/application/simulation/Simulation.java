package dev.trainyard.application.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One seed's story, from the first submission until everything has calmed down. */
final class Simulation {
  private static final int MOST_ACTS_IN_TROUBLE = 1500;
  private static final int ACTS_AT_MOST = 20_000;
  private static final int CALM = 400;

  private final long seed;
  private final Luck luck;
  private final World world;

  Simulation(long seed, Bug bug) {
    this.seed = seed;
    this.luck = new Luck(seed);
    this.world = new World(luck, bug);
  }

  /** A law that was broken, and how it came to that. */
  record Breach(long seed, String law, String trace) {
    @Override
    public String toString() {
      return "seed %d breaks law %s\n%s".formatted(seed, law, trace);
    }
  }

  Optional<Breach> run() {
    try {
      play();
      return Optional.empty();
    } catch (Laws.Broken broken) {
      return Optional.of(new Breach(seed, String.valueOf(broken.getMessage()), trace()));
    } finally {
      world.stage.clear();
    }
  }

  private void play() {
    List<Customer> customers = new ArrayList<>();
    int many = 1 + luck.upTo(7);
    for (int i = 0; i < many; i++) {
      customers.add(new Customer(world, i));
    }
    int trouble = luck.upTo(MOST_ACTS_IN_TROUBLE);
    Auditor auditor = new Auditor(world);
    Laws laws = new Laws(world, customers);
    int calm = 0;
    for (int acts = 0; calm < CALM && acts < ACTS_AT_MOST; acts++) {
      if (acts == trouble) {
        luck.turnFair();
      }
      world.turn();
      laws.holdNow();
      calm = acts > trouble && isOver(customers) ? calm + 1 : 0;
    }
    laws.holdInTheEnd();
    auditor.hold();
  }

  String trace() {
    return world.stage.trace.toString();
  }

  private boolean isOver(List<Customer> customers) {
    return customers.stream().allMatch(Customer::isServed)
        && world.topic.offset() == world.topic.submissions.size()
        && world.cloud.all().stream().noneMatch(Remote::isLive)
        && world.records.isAllPassed()
        && world.records.yard.isWhole()
        && world.records.yard.placesWithLiveJobs().isEmpty()
        && world.records.yard.placesWithDueJobs(Instant.MAX).isEmpty();
  }
}
