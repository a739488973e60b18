package dev.trainyard.application.service;

import dev.trainyard.domain.job.JobId;
import java.util.List;

/** What a watcher does with one slot. */
sealed interface Deed {
  /** Reads the next page of a whole round. */
  record Turn(Round round) implements Deed {}

  /** Reads the next page of the young ones. */
  record Peep(Glance glance) implements Deed {}

  /** Looks for jobs that want to be looked at and are on no page that is read soon. */
  record Seek(List<JobId> jobs) implements Deed {}

  /** Asks by name for jobs that a list did not show, or showed in a state that is not believed. */
  record Ask() implements Deed {}
}
