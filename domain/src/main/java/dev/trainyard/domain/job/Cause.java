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
    CLAIMED,
    STARTED,
    ADOPTED,
    THROTTLED,
    REFUSED,
    NOT_FOUND_AFTER_UNCLEAR_START,
    OBSERVED,
    VANISHED,
    CANCEL_ASKED,
    DELETED,
    PIPELINE_DELETED
  }
}
