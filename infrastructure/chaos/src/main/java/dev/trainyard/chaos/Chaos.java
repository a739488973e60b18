package dev.trainyard.chaos;

import dev.trainyard.chaos.customer.Customers;
import dev.trainyard.chaos.customer.Ledger;
import dev.trainyard.chaos.customer.Wish;
import dev.trainyard.chaos.stage.Patience;
import dev.trainyard.chaos.stage.Plan;
import dev.trainyard.chaos.stage.Stack;
import dev.trainyard.chaos.trouble.Troublemaker;
import dev.trainyard.chaos.verdict.Books;
import dev.trainyard.chaos.verdict.Checks;
import dev.trainyard.chaos.verdict.Evidence;
import dev.trainyard.chaos.verdict.Listener;
import dev.trainyard.chaos.verdict.Silence;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run: a stack, customers, trouble; then peace, and a verdict. */
public final class Chaos implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final List<String> PARENTS =
      List.of("projects/demo/locations/us-central1", "projects/demo/locations/europe-west4");

  private final Run run;
  private final Consumer<String> told;
  private final Stack stack;
  private final Books books;
  private final Progress progress;

  private Chaos(Run run, Stack stack, Consumer<String> told) {
    this.run = run;
    this.stack = stack;
    this.told = told;
    this.books = new Books(stack::connect);
    this.progress = new Progress(books, told);
  }

  /**
   * Starts the stack.
   *
   * @param told line by line, what happens
   */
  public static Chaos start(Run run, Plan plan, Consumer<String> told) {
    told.accept("starting PostgreSQL, Kafka, the emulator and " + run.servers() + " servers");
    return new Chaos(run, Stack.start(plan), told);
  }

  /** Lets it all happen, and judges. */
  public Report play() throws IOException, SQLException {
    Ledger ledger = new Ledger();
    try (Customers customers =
            Customers.start(stack, Wish.of(run.seed(), run.jobs(), run.over()), ledger);
        Listener listener = Listener.start(stack.kafka().bootstrapServers())) {
      progress.start(ledger);
      Troublemaker trouble =
          Troublemaker.start(stack, run.seed(), run.over(), run.toSettle(), progress::trouble);
      Patience.rest(run.over());
      trouble.stop();
      told.accept("no more trouble: everything is healed, and has to come to its end");
      stack.heal();
      List<String> late = settle(customers, ledger, listener);
      progress.stop();
      listener.close();
      Evidence evidence =
          Evidence.gather(
              books,
              listener,
              ledger,
              stack.emulator().address(),
              stack.kafka().bootstrapServers());
      late.addAll(trouble.mishaps());
      return new Report(
          evidence,
          Checks.of(evidence, run.createsPerMinute()),
          List.of(
              Silence.untilEndsWereHeard(evidence, trouble.made()),
              Silence.untilStarts(evidence, trouble.made())),
          trouble.made(),
          ledger,
          late);
    }
  }

  /** What did not come to its end in time, in words. */
  private List<String> settle(Customers customers, Ledger ledger, Listener listener) {
    List<String> late = new ArrayList<>();
    long giveUp = System.nanoTime() + run.toSettle().toNanos();
    if (!stack.awaitReady(TO_START)) {
      late.add("the servers are not ready");
    }
    if (!customers.awaitServed(left(giveUp))) {
      late.add("customers still wait for an answer");
    }
    if (!Patience.until(left(giveUp), () -> isQuiet(ledger, listener))) {
      late.add("not all jobs have ended and were told");
    }
    if (!Patience.until(left(giveUp), this::nothingLives)) {
      late.add("remote jobs live on");
    }
    if (!listener.awaitEnd(Duration.ofSeconds(30))) {
      late.add("Kafka has more to tell");
    }
    return late;
  }

  private static Duration left(long giveUp) {
    return Duration.ofNanos(Math.max(0, giveUp - System.nanoTime()));
  }

  private boolean isQuiet(Ledger ledger, Listener listener) {
    Patience.rest(Duration.ofMillis(500));
    try {
      Books.Counts counts = books.counts();
      return counts.written() >= ledger.accepted()
          && counts.written() == counts.ended()
          && listener.heard() >= counts.versions();
    } catch (SQLException _) {
      return false;
    }
  }

  private boolean nothingLives() {
    return Evidence.living(stack.emulator().address(), PARENTS) == 0;
  }

  /** Kills everything. */
  @Override
  public void close() {
    progress.stop();
    stack.close();
  }
}
