package dev.trainyard.emulator.assumptions;

/**
 * What this Vertex does where the behaviour of the real one is not known.
 *
 * @param created what a create answers for a job that need not wait
 * @param timeout how a job ends that ran longer than its {@code scheduling.timeout}
 * @param maxWait how a FLEX_START job ends that found no machines within its {@code
 *     maxWaitDuration}
 * @param retried what is shown while a job that ran is tried again as a whole
 * @param cancelOfEnded what a cancel answers that comes too late
 * @param deleteOfLive what becomes of a job that is deleted before it ended
 * @param persistentResource what becomes of a job on a persistent resource nobody declared
 */
public record Assumptions(
    Created created,
    End timeout,
    End maxWait,
    Retried retried,
    CancelOfEnded cancelOfEnded,
    DeleteOfLive deleteOfLive,
    Undeclared persistentResource,
    Codes codes) {
  public static final Assumptions USUAL =
      new Assumptions(
          Created.PENDING,
          End.CANCELLED,
          End.FAILED,
          Retried.PENDING,
          CancelOfEnded.OK,
          DeleteOfLive.REFUSED,
          Undeclared.REFUSED,
          Codes.USUAL);

  /** The state in which a job begins that has all it needs. */
  public enum Created {
    PENDING,
    QUEUED
  }

  /** The end of a job whose time is up. */
  public enum End {
    /** With the code CANCELLED. */
    CANCELLED,
    /** With DEADLINE_EXCEEDED, or the code for a stockout. */
    FAILED
  }

  /** The state of a job between two tries. */
  public enum Retried {
    PENDING,
    RUNNING
  }

  /** The answer to a cancel of a job that has ended, which changes nothing either way. */
  public enum CancelOfEnded {
    OK,
    FAILED_PRECONDITION
  }

  /** What a delete does to a live job. */
  public enum DeleteOfLive {
    /** Nothing; the answer is FAILED_PRECONDITION. */
    REFUSED,
    /** It is cancelled, and deleted when it has ended; the operation is not done before. */
    CANCELS_FIRST
  }

  /** What becomes of a job that names a persistent resource this emulator does not know. */
  public enum Undeclared {
    /** Nothing; the answer is NOT_FOUND. */
    REFUSED,
    /** It runs as if it had named none. */
    ACCEPTED
  }

  public Assumptions withCreated(Created created) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withTimeout(End timeout) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withMaxWait(End maxWait) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withRetried(Retried retried) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withCancelOfEnded(CancelOfEnded cancelOfEnded) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withDeleteOfLive(DeleteOfLive deleteOfLive) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withPersistentResource(Undeclared persistentResource) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }

  public Assumptions withCodes(Codes codes) {
    return new Assumptions(
        created, timeout, maxWait, retried, cancelOfEnded, deleteOfLive, persistentResource, codes);
  }
}
