package dev.trainyard.chaos.trouble;

import dev.trainyard.chaos.stage.Patience;
import dev.trainyard.chaos.stage.ServerNode;
import dev.trainyard.chaos.stage.Stack;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Where a trouble happens.
 *
 * @param scale of all times, 1 in a long run
 * @param over whether no more trouble is wanted
 */
record Scene(Stack stack, RandomGenerator chance, double scale, BooleanSupplier over) {
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  ServerNode anyServer() {
    return one(stack.servers());
  }

  <T> T one(List<T> things) {
    return things.get(chance.nextInt(things.size()));
  }

  /** Lets the trouble last between so many seconds, scaled. */
  void last(int least, int most) {
    long millis = (long) (scale * (1000L * least + chance.nextInt(1000 * (most - least) + 1)));
    Patience.until(Duration.ofMillis(millis), over);
  }

  /** Waits for it without letting the end of the run cut it short. */
  void awaitReady(ServerNode server) {
    Patience.until(LONGEST_START, server::isReady);
  }

  /** The same of PostgreSQL, whose next trouble needs a living one. */
  void awaitDatabase() {
    Patience.until(LONGEST_START, stack::hasDatabase);
  }
}
