package dev.trainyard.chaos.customer;

import dev.trainyard.chaos.stage.Patience;
import dev.trainyard.chaos.stage.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One for each wish, all at the same time, each as stubborn as a client with a key may be. */
public final class Customers implements AutoCloseable {
  private static final int MOST_TRIES = 400;
  private static final int LONGEST_PAUSE = 3_000;

  private final List<Wish> wishes;
  private final Map<Way, Door> doors = new EnumMap<>(Way.class);
  private final Ledger ledger;
  private final AtomicInteger open;
  private volatile boolean closed;

  private Customers(Stack stack, List<Wish> wishes, Ledger ledger) {
    this.ledger = ledger;
    this.wishes = List.copyOf(wishes);
    this.open = new AtomicInteger(wishes.size());
    List<String> servers =
        stack.servers().stream().map(server -> server.links().customers().address()).toList();
    doors.put(Way.KAFKA, new KafkaDoor(stack.kafka().bootstrapServers()));
    doors.put(Way.REST, new RestDoor(servers));
    doors.put(Way.GRPC, new GrpcDoor(servers));
  }

  /**
   * Lets them come, each at its time.
   *
   * @param ledger where they note what they are answered
   */
  public static Customers start(Stack stack, List<Wish> wishes, Ledger ledger) {
    Customers customers = new Customers(stack, wishes, ledger);
    Thread.ofVirtual().name("customers").start(customers::come);
    return customers;
  }

  /** Whether all have what they want in time: every acceptance, and every cancel's. */
  public boolean awaitServed(Duration longest) {
    return Patience.until(longest, () -> open.get() == 0);
  }

  private void come() {
    long began = System.nanoTime();
    for (Wish wish : wishes) {
      Patience.rest(wish.at().minusNanos(System.nanoTime() - began));
      if (closed) {
        return;
      }
      Thread.ofVirtual().name(wish.key()).start(() -> serve(wish));
    }
  }

  private void serve(Wish wish) {
    try {
      String job = submit(wish, wish.way());
      if (wish.again()) {
        submit(wish, Way.values()[ThreadLocalRandom.current().nextInt(Way.values().length)]);
      }
      if (wish.isCancelled()) {
        Patience.rest(wish.patience());
        insist(() -> cancel(wish, job));
        ledger.cancelled();
      }
      open.decrementAndGet();
    } catch (Door.RefusedException e) {
      ledger.refused(wish, String.valueOf(e.getMessage()));
      open.decrementAndGet();
    }
  }

  private String submit(Wish wish, Way way) {
    String job = insist(() -> door(way).submit(wish));
    ledger.accepted(wish, job);
    return job;
  }

  private String cancel(Wish wish, String job) throws IOException {
    door(wish.way()).cancel(job);
    return job;
  }

  private Door door(Way way) {
    return doors.getOrDefault(way, doors.values().iterator().next());
  }

  private interface Call {
    String make() throws IOException;
  }

  private String insist(Call call) {
    for (int tries = 1; tries < MOST_TRIES && !closed; tries++) {
      try {
        return call.make();
      } catch (IOException _) {
        ledger.answerLost();
        int pause = Math.min(LONGEST_PAUSE, 100 << Math.min(tries, 8));
        Patience.rest(Duration.ofMillis(ThreadLocalRandom.current().nextInt(pause)));
      }
    }
    throw new Door.RefusedException("nobody answers");
  }

  @Override
  public void close() {
    closed = true;
    doors.values().forEach(Door::close);
  }
}
