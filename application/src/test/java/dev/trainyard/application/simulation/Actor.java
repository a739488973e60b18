package dev.trainyard.application.simulation;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Someone who acts in turns: a thread that runs only while the stage waits for it. */
final class Actor {
  final String name;
  private final Thread thread;
  private volatile Thread director = Thread.currentThread();
  private volatile boolean onStage;
  private volatile Instant asleepUntil = Instant.MIN;
  private volatile boolean doomed;
  private volatile boolean gone;
  private volatile @Nullable Throwable failure;

  Actor(String name, Runnable part) {
    this.name = name;
    thread = Thread.ofVirtual().start(() -> play(part));
  }

  private void play(Runnable part) {
    awaitTurn();
    try {
      if (!doomed) {
        part.run();
      }
    } catch (Killed _) {
      // why: that is how a killed actor leaves
    } catch (Throwable e) {
      failure = e;
    } finally {
      gone = true;
      leaveStage();
    }
  }

  /** Lets it act until it pauses or leaves. */
  void act() {
    director = Thread.currentThread();
    onStage = true;
    LockSupport.unpark(thread);
    while (onStage) {
      LockSupport.park(this);
    }
  }

  private void leaveStage() {
    onStage = false;
    LockSupport.unpark(director);
  }

  private void awaitTurn() {
    while (!onStage) {
      LockSupport.park(this);
    }
  }

  /** Called by itself: others may act; returns when it is its turn again. */
  void pause(Instant until) {
    if (doomed) {
      throw new Killed();
    }
    asleepUntil = until;
    leaveStage();
    awaitTurn();
    if (doomed) {
      throw new Killed();
    }
  }

  /** It leaves without doing anything more. */
  void kill() {
    doomed = true;
    if (!gone) {
      act();
    }
  }

  /** Called by itself. */
  void die() {
    doomed = true;
    throw new Killed();
  }

  /** A sleeper sleeps at least until then. */
  void delay(Instant until) {
    asleepUntil = until.isAfter(asleepUntil) ? until : asleepUntil;
  }

  Instant asleepUntil() {
    return asleepUntil;
  }

  boolean isGone() {
    return gone;
  }

  @Nullable Throwable failure() {
    return failure;
  }
}
