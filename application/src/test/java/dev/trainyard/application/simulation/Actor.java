package dev.trainyard.application.simulation;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Someone who acts in turns: a thread that runs only while the stage waits for it. */
final class Actor {
  final String name;
  private final Semaphore turn = new Semaphore(0);
  private final Semaphore director;
  private volatile Instant asleepUntil = Instant.MIN;
  private volatile boolean doomed;
  private volatile boolean gone;
  private volatile @Nullable Throwable failure;

  Actor(String name, Semaphore director, Runnable part) {
    this.name = name;
    this.director = director;
    Thread.ofVirtual().start(() -> play(part));
  }

  private void play(Runnable part) {
    turn.acquireUninterruptibly();
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
      director.release();
    }
  }

  /** Lets it act until it pauses or leaves. */
  void act() {
    turn.release();
    director.acquireUninterruptibly();
  }

  /** Called by itself: others may act; returns when it is its turn again. */
  void pause(Instant until) {
    if (doomed) {
      throw new Killed();
    }
    asleepUntil = until;
    director.release();
    turn.acquireUninterruptibly();
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
