package dev.trainyard.domain.job;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.JobState.Cancelled;
import dev.trainyard.domain.job.JobState.Cancelling;
import dev.trainyard.domain.job.JobState.Failed;
import dev.trainyard.domain.job.JobState.Pending;
import dev.trainyard.domain.job.JobState.Queued;
import dev.trainyard.domain.job.JobState.Running;
import dev.trainyard.domain.job.JobState.Starting;
import dev.trainyard.domain.job.JobState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a submission became. Immutable; every change is a {@link Transition} to the next version.
 *
 * @param version counts the history rows from 1
 */
public record Job(
    JobId id, Place place, int version, JobState state, Attempt attempt, Times times) {
  private static final Duration LONG = Duration.ofMinutes(15);
  private static final Duration VERY_LONG = Duration.ofHours(4);

  /** A job as it is when its submission is written down. */
  public static Job queued(JobId id, Place place, Instant now) {
    Wait turn = new Wait(WaitReason.PRIORITY, "waits for its turn", now);
    return new Job(id, place, 1, new Queued(turn), Attempt.NONE, new Times(now, null, null, now));
  }

  /**
   * A job that was not known here though its remote job is on Vertex: whoever finds its lease over
   * looks there, and adopts it.
   */
  public static Job found(RemoteJob remote, Place place, Instant now) {
    return new Job(
        remote.jobId(),
        place,
        1,
        new Starting(now),
        new Attempt(remote.attempt(), ""),
        new Times(now, null, null, now));
  }

  /**
   * Takes the job for its next attempt; the lease says until when the attempt may stay without an
   * answer.
   */
  public Transition claim(Instant leaseUntil, Instant now, Cause cause) {
    return to(new Starting(leaseUntil), attempt.next(), now, cause);
  }

  /** What an attempt's outcome makes of the job; empty if it changes nothing. */
  public Optional<Transition> settle(StartOutcome outcome, Instant now, Channel channel) {
    if (!awaitsStart()) {
      return Optional.empty();
    }
    return switch (outcome) {
      case StartOutcome.Started(RemoteJob remote) -> Optional.of(begin(remote, now, channel));
      case StartOutcome.Unclear _ -> Optional.empty();
      case StartOutcome.Throttled(Wait wait) ->
          Optional.of(withdraw(wait, now, Cause.ours(channel, Reason.THROTTLED, wait.words())));
      case StartOutcome.Refused(JobError error) -> Optional.of(refuse(error, now, channel));
      case StartOutcome.Absent _ -> Optional.of(startAgain(now, channel));
    };
  }

  /** What a look at the remote job makes of this one; empty if it changes nothing. */
  public Optional<Transition> observe(RemoteJob remote, Instant now) {
    if (awaitsStart()) {
      return remote.jobId().equals(id) && remote.attempt() == attempt.number()
          ? settle(new StartOutcome.Started(remote), now, Channel.WATCHER)
          : Optional.empty();
    }
    if (state.phase().isTerminal() || !remote.name().equals(attempt.remoteName())) {
      return Optional.empty();
    }
    return RemoteView.of(remote, now)
        .filter(seen -> seen.phase() != state.phase())
        .filter(seen -> state.phase().next().contains(seen.phase()))
        .filter(seen -> state.phase() != Phase.CANCELLING || seen.phase().isTerminal())
        .map(seen ->
            became(
                seen,
                remote,
                now,
                Cause.ours(Channel.WATCHER, Reason.OBSERVED, remote.state().name())));
  }

  /** The remote job was asked for by name and is not there any more. */
  public Optional<Transition> vanish(Instant now) {
    if (state.phase().isTerminal() || !attempt.hasRemote()) {
      return Optional.empty();
    }
    Cause cause =
        Cause.ours(
            Channel.WATCHER, Reason.VANISHED, attempt.remoteName() + " is not there any more");
    JobState end =
        state.phase() == Phase.CANCELLING
            ? new Cancelled(
                new JobError(JobError.CANCELLED, "CANCELED; the remote job was deleted."), now)
            : new Failed(
                new JobError(JobError.NOT_FOUND, "The remote job was deleted on Vertex."), now);
    return Optional.of(to(end, attempt, now, cause));
  }

  /** Asks for the end of the job; empty if it has ended or is ending already. */
  public Optional<Transition> cancel(Instant now, Cause cause) {
    return switch (state) {
      case Queued _ -> Optional.of(to(cancelled(cause.actor(), now), attempt, now, cause));
      case Starting(Instant leaseUntil) ->
          Optional.of(to(new Cancelling(leaseUntil), attempt, now, cause));
      case Pending _, Running _ -> Optional.of(to(new Cancelling(now), attempt, now, cause));
      case Cancelling _, Succeeded _, Failed _, Cancelled _ -> Optional.empty();
    };
  }

  /**
   * Takes up an attempt whose remote job is there, though the store forgot it or gave it up; empty
   * if the job does not wait for one. What ended, or is about to, is taken only if nobody knew of
   * it.
   */
  public Optional<Transition> recall(RemoteJob remote, Instant now) {
    boolean isForgotten = remote.attempt() > attempt.number();
    boolean isAtItsEnd =
        remote.state().isTerminal() || remote.state() == RemoteJob.State.CANCELLING;
    if (!(state instanceof Queued) || (!isForgotten && isAtItsEnd)) {
      return Optional.empty();
    }
    Attempt recalled = new Attempt(Math.max(attempt.number(), remote.attempt()), "");
    Cause cause = Cause.ours(Channel.WATCHER, Reason.RECALLED, remote.name());
    return Optional.of(to(new Starting(now), recalled, now, cause));
  }

  /**
   * Says once more that Vertex has not ended a job that it was asked to cancel, if that has taken
   * long since it was said last; empty if it has not.
   */
  public Optional<Transition> lingers(Instant askAgain, Instant now) {
    if (!(state instanceof Cancelling(_, String words)) || !attempt.hasRemote()) {
      return Optional.empty();
    }
    Duration passed = Duration.between(times.updateTime(), now);
    Duration usual = words.equals(Cancelling.LASTS) ? VERY_LONG : LONG;
    if (passed.compareTo(usual) < 0) {
      return Optional.empty();
    }
    String detail =
        "%s has not ended in %d minutes".formatted(attempt.remoteName(), passed.toMinutes());
    Cause cause = Cause.ours(Channel.CANCELLER, Reason.CANCEL_LASTS, detail);
    return Optional.of(to(new Cancelling(askAgain, Cancelling.LASTS), attempt, now, cause));
  }

  /** Whether an attempt is under way whose remote job, if any, is not known yet. */
  public boolean awaitsStart() {
    return state instanceof Starting || (state instanceof Cancelling && !attempt.hasRemote());
  }

  private Transition begin(RemoteJob remote, Instant now, Channel channel) {
    Reason reason = channel == Channel.STARTER ? Reason.STARTED : Reason.ADOPTED;
    Cause cause = Cause.ours(channel, reason, remote.name());
    JobState seen = RemoteView.of(remote, now).orElse(new Pending(RemoteView.PREPARING));
    boolean stillToCancel = state instanceof Cancelling && !seen.phase().isTerminal();
    return became(stillToCancel ? new Cancelling(now) : seen, remote, now, cause);
  }

  private Transition withdraw(Wait wait, Instant now, Cause cause) {
    JobState next = state instanceof Cancelling ? neverStarted(now) : new Queued(wait);
    return to(next, attempt, now, cause);
  }

  private Transition refuse(JobError error, Instant now, Channel channel) {
    Cause cause = Cause.ours(channel, Reason.REFUSED, error.message());
    JobState next = state instanceof Cancelling ? neverStarted(now) : new Failed(error, now);
    return to(next, attempt, now, cause);
  }

  private Transition startAgain(Instant now, Channel channel) {
    Wait again =
        new Wait(WaitReason.BACKOFF, "the last attempt left nothing on Vertex; starts again", now);
    return withdraw(
        again, now, Cause.ours(channel, Reason.NOT_FOUND_AFTER_UNCLEAR_START, again.words()));
  }

  private Transition became(JobState next, RemoteJob remote, Instant now, Cause cause) {
    Instant start =
        times.startTime() == null ? RemoteView.startOf(remote, next) : times.startTime();
    Instant end = next.phase().isTerminal() ? RemoteView.endOf(remote, now) : null;
    Times then = new Times(times.createTime(), start, end, now);
    return new Transition(
        this, new Job(id, place, version + 1, next, attempt.of(remote.name()), then), cause);
  }

  private Transition to(JobState next, Attempt attempt, Instant now, Cause cause) {
    Instant end = next.phase().isTerminal() ? now : null;
    Times then = new Times(times.createTime(), times.startTime(), end, now);
    return new Transition(this, new Job(id, place, version + 1, next, attempt, then), cause);
  }

  private static Cancelled neverStarted(Instant now) {
    return new Cancelled(new JobError(JobError.CANCELLED, "CANCELED before Vertex had it."), now);
  }

  private static Cancelled cancelled(String actor, Instant now) {
    return new Cancelled(new JobError(JobError.CANCELLED, "CANCELED by " + actor + "."), now);
  }
}
