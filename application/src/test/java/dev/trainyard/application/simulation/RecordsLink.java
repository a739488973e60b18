package dev.trainyard.application.simulation;

import dev.trainyard.application.port.StoreAwayException;
import java.util.function.Supplier;

/** One server's connection to the database. */
final class RecordsLink {
  private static final double AWAY = 0.015;

  private final Stage stage;
  private final Records records;
  private final Runnable crash;

  /**
   * @param crash may end the process
   */
  RecordsLink(Stage stage, Records records, Runnable crash) {
    this.stage = stage;
    this.records = records;
    this.crash = crash;
  }

  /** A transaction that writes: it may fail before or after it took effect. */
  <T> T write(String what, Supplier<T> work) {
    return write(what, work, stage::step);
  }

  private <T> T write(String what, Supplier<T> work, Runnable between) {
    long transaction = records.begin();
    try {
      between.run();
      crash.run();
      failAtTimes(what);
    } catch (RuntimeException | Error e) {
      records.rollBack(transaction);
      throw e;
    }
    T result = records.commit(transaction, work);
    stage.tell(what + " -> " + result);
    crash.run();
    failAtTimes(what + ", committed");
    stage.step();
    return result;
  }

  /** A single statement that finds its rows itself: it begins when it takes effect. */
  <T> T writeAtOnce(String what, Supplier<T> work) {
    stage.step();
    return write(what, work, () -> {});
  }

  <T> T read(String what, Supplier<T> work) {
    stage.step();
    failAtTimes(what);
    return work.get();
  }

  private void failAtTimes(String what) {
    if (stage.luck.strikes(AWAY)) {
      stage.tell(what + " fails");
      throw new StoreAwayException(what, new IllegalStateException("lost"));
    }
  }
}
