package dev.trainyard.server.schedule;

import dev.trainyard.adapters.postgres.HistoryUpkeep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/** Ticks the corridors, and passes hints on to them. */
@ApplicationScoped
class Corridors {
  private static final Duration REST = Duration.ofMillis(25);

  // why: a transaction costs Kafka about the same whether it tells of ten events or of a hundred
  private static final Duration REST_OF_TELLING = Duration.ofMillis(100);

  /** Shorter than what usually kills a process that was asked to stop. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(8);

  private final Corridor start;
  private final Corridor settle;
  private final Lookout observe;
  private final Corridor sweep;
  private final Corridor cancel;
  private final Corridor delete;
  private final Corridor mend;
  private final Corridor tell;
  private final Pursuits pursuits;
  private final HistoryUpkeep upkeep;

  @Inject
  Corridors(
      Walks walks,
      Pursuits pursuits,
      Hints hints,
      @VirtualThreads ExecutorService threads,
      HistoryUpkeep upkeep) {
    this.pursuits = pursuits;
    this.upkeep = upkeep;
    start = new Corridor("start", () -> thenTell(walks.start()), threads, rest(REST));
    settle = new Corridor("settle", () -> thenTell(walks.settle()), threads, rest(REST));
    observe = new Lookout("observe", () -> walks.observe(this::tell), threads);
    sweep = new Corridor("sweep", walks::sweep, threads, rest(REST));
    cancel = new Corridor("cancel", pursuits::cancel, threads, rest(REST));
    delete = new Corridor("delete", pursuits::delete, threads, rest(REST));
    mend = new Corridor("mend", pursuits::mend, threads, rest(REST));
    tell = new Corridor("tell", walks::tell, threads, rest(REST_OF_TELLING));
    hints.onSubmitted(() -> List.of(start, tell).forEach(Corridor::wake));
    hints.onAnswered(start::wake);
    hints.onCancelled(() -> List.of(cancel, tell).forEach(Corridor::wake));
    hints.onDeleted(() -> List.of(delete, tell).forEach(Corridor::wake));
  }

  @Scheduled(every = "1s", skipExecutionIf = ApplicationNotRunning.class)
  void tick() {
    observe.begin();
    List.of(start, settle, cancel, delete, mend, tell).forEach(Corridor::wake);
  }

  @Scheduled(every = "5m", delayed = "1m", skipExecutionIf = ApplicationNotRunning.class)
  void lookWhereNothingShouldRun() {
    sweep.wake();
  }

  @Scheduled(cron = "0 7 3 * * ?", skipExecutionIf = ApplicationNotRunning.class)
  void daily() {
    upkeep.makeMonths();
  }

  private static Runnable rest(Duration duration) {
    return () -> LockSupport.parkNanos(duration.toNanos());
  }

  private void tell() {
    tell.wake();
  }

  private boolean thenTell(boolean busy) {
    tell.wake();
    return busy;
  }

  void stop(@Observes ShutdownEvent event) {
    observe.close();
    List.of(start, settle, sweep, cancel, delete, mend).forEach(Corridor::close);
    pursuits.finishStarts(LAST_ANSWERS);
    tell.close();
  }
}
