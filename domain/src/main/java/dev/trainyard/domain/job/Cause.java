package dev.trainyard.domain.job;

import dev.trainyard.domain.text.Legible;

/**
 * Who did something, through what, and why: the audit half of a history row.
 *
 * @param actor a person, a service, or {@code trainyard} itself
 * @param detail words for a reader, {@code ""} when the reason says all
 */
public record Cause(String actor, Channel channel, Reason reason, String detail) {
  public static final String TRAINYARD = "trainyard";

  // why: headers and Vertex's answers come in here, and one flaw would spoil a whole commit
  public Cause {
    actor = Legible.words(actor);
    detail = Legible.words(detail);
  }

  /** A cause that lies in Trainyard's own corridors. */
  public static Cause ours(Channel channel, Reason reason, String detail) {
    return new Cause(TRAINYARD, channel, reason, detail);
  }

  /** Why a transition was made. */
  public enum Reason {
    SUBMITTED,
    /** Another job asked for the same before, and has ended. */
    RETRIED,
    CLAIMED,
    STARTED,
    ADOPTED,
    /** Its remote job is there, and the attempt is not known here, or was given up. */
    RECALLED,
    /** It runs on Vertex as one of ours, and is not known here. */
    FOUND,
    THROTTLED,
    REFUSED,
    NOT_FOUND_AFTER_UNCLEAR_START,
    OBSERVED,
    VANISHED,
    CANCEL_ASKED,
    /** Vertex has not ended the job for long. */
    CANCEL_LASTS,
    DELETED,
    PIPELINE_DELETED,
    PRIORITY_SET
  }
}
