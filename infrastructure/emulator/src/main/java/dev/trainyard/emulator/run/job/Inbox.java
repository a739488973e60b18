package dev.trainyard.emulator.run.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happened to one job, to be heard one after the other. */
final class Inbox {
  private static final int FEW = 1;

  private final Queue<Happening> happenings = new ArrayDeque<>(FEW);
  private final Executor turns;
  private final Consumer<Happening> listener;
  private boolean isHeard;

  /**
   * @param turns where the listener listens
   */
  Inbox(Executor turns, Consumer<Happening> listener) {
    this.turns = turns;
    this.listener = listener;
  }

  void post(Happening happening) {
    synchronized (happenings) {
      happenings.add(happening);
      if (isHeard) {
        return;
      }
      isHeard = true;
    }
    turns.execute(this::hearAll);
  }

  private void hearAll() {
    for (Happening next = next(); next != null; next = next()) {
      listener.accept(next);
    }
  }

  /** Whether it has to end now, whatever came earlier and is not heard yet. */
  boolean isToEnd() {
    synchronized (happenings) {
      return happenings.stream().anyMatch(Inbox::ends);
    }
  }

  private static boolean ends(Happening happening) {
    return switch (happening) {
      case Happening.CancelAsked _,
          Happening.Dropped _,
          Happening.TimeIsUp _,
          Happening.Suspended _ ->
          true;
      case Happening.Begun _,
          Happening.Admitted _,
          Happening.Due _,
          Happening.Struck _,
          Happening.ReplicaEnded _ ->
          false;
    };
  }

  private @Nullable Happening next() {
    synchronized (happenings) {
      Happening next = happenings.poll();
      isHeard = next != null;
      return next;
    }
  }
}
