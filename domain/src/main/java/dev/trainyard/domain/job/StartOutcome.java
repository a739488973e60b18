package dev.trainyard.domain.job;

/** What came of an attempt to create the remote job. */
public sealed interface StartOutcome {
  /** The remote job is there. */
  record Started(RemoteJob remote) implements StartOutcome {}

  /** Nothing was created, try again later; spends no retry. */
  record Throttled(Wait waitsFor) implements StartOutcome {}

  /** Nothing was created and never will be. */
  record Refused(JobError error) implements StartOutcome {}

  /** Nobody can say whether something was created: look by label before anything else. */
  record Unclear(String words) implements StartOutcome {}

  /** A look by label, late enough to be believed, found nothing. */
  record Absent() implements StartOutcome {}
}
