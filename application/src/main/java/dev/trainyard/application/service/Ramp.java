package dev.trainyard.application.service;

import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * A place's way to Vertex: how many of its creates are under way, and whether it answers. Where it
 * does not, single creates try it with growing pauses, so that no queue is claimed in vain.
 */
final class Ramp {
  /** So many creates in a row without a clear answer are no accident. */
  private static final int BLIND = 5;

  private static final int MOST_DOUBLINGS = 5;
  private static final Duration FIRST_REST = Duration.ofSeconds(2);

  final Semaphore slots;
  private int held;
  private int blind;
  private Instant restUntil = Instant.MIN;

  Ramp(int parallel) {
    slots = new Semaphore(parallel);
  }

  /** How many more jobs may be claimed for it now. */
  synchronized int room(int most, Instant now) {
    if (now.isBefore(restUntil)) {
      return 0;
    }
    return Math.max(0, (blind < BLIND ? most : 1) - held);
  }

  synchronized void hold(int jobs) {
    held += jobs;
  }

  synchronized void answered(StartOutcome outcome, Instant now) {
    held--;
    switch (outcome) {
      case StartOutcome.Throttled(Wait wait) when wait.reason() == WaitReason.API_RATE -> {
        // why: a rate limit holds for all calls of the place; the others need not run into it, too
        blind = 0;
        rest(wait.until());
      }
      case StartOutcome.Throttled(Wait wait) when wait.reason() == WaitReason.BACKOFF -> fail(now);
      case StartOutcome.Unclear _ -> fail(now);
      case StartOutcome.Throttled _,
          StartOutcome.Started _,
          StartOutcome.Refused _,
          StartOutcome.Absent _ ->
          blind = 0;
    }
  }

  private void fail(Instant now) {
    blind++;
    if (blind >= BLIND) {
      rest(now.plus(FIRST_REST.multipliedBy(1L << Math.min(blind - BLIND, MOST_DOUBLINGS))));
    }
  }

  private void rest(Instant until) {
    restUntil = until.isAfter(restUntil) ? until : restUntil;
  }
}
