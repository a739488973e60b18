package dev.trainyard.application.simulation;

/** A mistake that somebody could have made; planted, to see that the laws notice. */
enum Bug {
  NONE,
  /** Remote jobs carry no label. */
  NO_LABEL,
  /** A transition is written whatever the job's version is by then. */
  NO_FENCE,
  /** Kafka's offset moves before the commit. */
  ACK_BEFORE_COMMIT,
  /** The relay does not wait for transactions that are still open. */
  RELAY_BY_ROW_ONLY,
  /** The relay moves on before the world has heard. */
  RELAY_MOVES_ON_FIRST,
  /** Kafka takes what a relay sends that somebody else has succeeded. */
  NO_FENCE_AT_KAFKA,
  /** The relay reads what is to be told before it takes over. */
  READS_BEFORE_TAKING_OVER,
  /** An event that Kafka refuses is left out. */
  REFUSED_IS_SKIPPED,
  /** A job that is throttled three times fails. */
  THROTTLING_IS_COUNTED,
  /** An unclear answer is taken for a no. */
  NO_LOOK_AFTER_UNCLEAR,
  /** A cancel is asked for once. */
  CANCEL_ONCE,
  /** A job that a list does not show is gone. */
  LIST_IS_BELIEVED,
  /** A list that breaks off has come to its end, and what it did not show is gone. */
  CUT_LIST_IS_BELIEVED,
  /** A place waits for ever for a watcher that is gone. */
  LEASE_OUTLIVES_ITS_HOLDER,
  /** What a list did not show is looked for in another list, which may be as old. */
  OLD_PAGE_IS_BELIEVED,
  /** Two servers may claim the same job. */
  CLAIM_IS_SHARED,
  /** A crash can come between a transition and its history row. */
  HISTORY_APART,
  /** An attempt is given up while its create may still arrive. */
  SHORT_LEASE,
  /** A remote job that turns up late is left alone. */
  STRAYS_RUN_ON,
  /** A database that fell back goes on as if nothing had happened. */
  SETBACK_IS_NOT_NOTICED,
  /** What came in before a database fell back is not read again. */
  NOTHING_IS_TAKEN_AGAIN,
  /** A retry has another key each time that it is asked for. */
  RETRY_WITHOUT_KEY,
  /** A relay moves on to where it stood before the database fell back. */
  POSITION_OUTLIVES_A_SETBACK
}
