package dev.trainyard.emulator.run.job;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What happened to one job and was not looked at yet. */
final class Inbox {
  private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();

  void post(Happening happening) {
    happenings.add(happening);
  }

  /** Whether it has to end now, before anything that came earlier is looked at. */
  boolean isOver() {
    return happenings.stream().anyMatch(Happening.Over.class::isInstance);
  }

  Happening next() throws InterruptedException {
    return happenings.take();
  }

  Happening next(Duration patience) throws InterruptedException {
    Happening next = happenings.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    return next == null ? new Happening.TimeIsUp() : next;
  }
}
