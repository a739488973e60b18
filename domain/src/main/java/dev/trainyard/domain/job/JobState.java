package dev.trainyard.domain.job;

import java.time.Instant;

/**
 * Where a job is in its life. Outwardly STARTING is shown as QUEUED; only the last three are
 * terminal.
 */
public sealed interface JobState {
  Phase phase();

  /**
   * Written down, waiting here. Here from acceptance or after a throttled or vanished start; a
   * claim or a cancel moves it on. If the process dies, any server claims it.
   */
  record Queued(Wait waitsFor) implements JobState {
    @Override
    public Phase phase() {
      return Phase.QUEUED;
    }
  }

  /**
   * An attempt to create the remote job is under way. Its answer moves it on. If the process dies
   * or the answer is unclear, whoever finds the lease over looks on Vertex by label before anything
   * is created again.
   */
  record Starting(Instant leaseUntil) implements JobState {
    @Override
    public Phase phase() {
      return Phase.STARTING;
    }
  }

  /** Vertex has the remote job and prepares it. The watcher moves it on, on any server. */
  record Pending(String words) implements JobState {
    @Override
    public Phase phase() {
      return Phase.PENDING;
    }
  }

  /** The remote job runs. The watcher moves it on, on any server. */
  record Running(Instant since) implements JobState {
    @Override
    public Phase phase() {
      return Phase.RUNNING;
    }
  }

  /**
   * A cancel was asked and Vertex has not ended the job yet; it may still succeed. It is asked
   * again at the given time, by any server, until Vertex says that it ended.
   */
  record Cancelling(Instant askAgain, String words) implements JobState {
    public static final String ASKED = "a cancel was asked; Vertex has not ended it yet";
    public static final String LASTS =
        "a cancel was asked, and Vertex takes unusually long to end it; it is asked again and again";

    public Cancelling(Instant askAgain) {
      this(askAgain, ASKED);
    }

    @Override
    public Phase phase() {
      return Phase.CANCELLING;
    }
  }

  /** The primary replica ended with 0. For ever. */
  record Succeeded(Instant at) implements JobState {
    @Override
    public Phase phase() {
      return Phase.SUCCEEDED;
    }
  }

  /** Refused by Vertex, failed there, or vanished from there. For ever. */
  record Failed(JobError error, Instant at) implements JobState {
    @Override
    public Phase phase() {
      return Phase.FAILED;
    }
  }

  /** Ended by a cancel. For ever. */
  record Cancelled(JobError error, Instant at) implements JobState {
    @Override
    public Phase phase() {
      return Phase.CANCELLED;
    }
  }
}
