package dev.trainyard.emulator.chaos;

import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.chaos.harm.Listing;
import dev.trainyard.emulator.chaos.harm.Sight;
import java.time.Duration;
import java.util.Set;

/** Faults of what is shown. */
public interface Lies<T> extends Ending<T> {
  /** Custom jobs as they were then, also to the filter. */
  default T staleBy(Duration age) {
    return by(new Listing.Stale(age));
  }

  /** Custom jobs as they were so many changes ago, also to the filter. */
  default T versionsBehind(int versions) {
    return by(new Listing.OldVersions(versions));
  }

  default T withoutNewest(int rows) {
    return by(new Listing.WithoutNewest(rows));
  }

  default T reordered() {
    return by(new Listing.Reordered());
  }

  default T rowsMissing(int rows) {
    return by(new Listing.RowsMissing(rows));
  }

  default T duplicateRow() {
    return by(new Listing.DuplicateRow());
  }

  default T expiredPageToken() {
    return by(new Listing.ExpiredPageToken());
  }

  default T emptyNextPage() {
    return by(new Listing.EmptyNextPage());
  }

  /** Somebody deletes each job just before it would be shown for the {@code look}th time. */
  default T deletedOnLook(int look) {
    return by(new Sight.DeletedOnLook(look));
  }

  default T state(int number) {
    return state(number, "");
  }

  /**
   * @param name what REST shows in place of the number
   */
  default T state(int number, String name) {
    return by(new Sight.State(number, name));
  }

  /** FAILED and CANCELLED without an error. */
  default T withoutError() {
    return by(new Sight.NoError());
  }

  /** Jobs skip these states as far as anyone sees. */
  default T hidingStates(JobState... states) {
    return by(new Sight.HiddenStates(Set.of(states)));
  }
}
