package dev.trainyard.emulator.chaos.harm;

import java.time.Duration;

/** A list is not what it should be. */
public sealed interface Listing extends Harm {
  /** Custom jobs as they were a while ago. */
  record Stale(Duration by) implements Listing {
    public Stale {
      if (!by.isPositive()) {
        throw new IllegalArgumentException("by must be longer than nothing");
      }
    }
  }

  /** Each custom job as it was so many changes ago; without those that were not there yet. */
  record OldVersions(int versions) implements Listing {
    public OldVersions {
      Checks.atLeast(1, versions, "versions");
    }
  }

  /** The first page lacks its first rows, which are the newest. */
  record WithoutNewest(int rows) implements Listing {
    public WithoutNewest {
      Checks.atLeast(1, rows, "rows");
    }
  }

  /** Each page in another order. */
  record Reordered() implements Listing {}

  /** Each page lacks some rows. */
  record RowsMissing(int rows) implements Listing {
    public RowsMissing {
      Checks.atLeast(1, rows, "rows");
    }
  }

  /** Each page has a row twice. */
  record DuplicateRow() implements Listing {}

  /** A page after the first is refused. */
  record ExpiredPageToken() implements Listing {}

  /** The last page names another one, which is empty. */
  record EmptyNextPage() implements Listing {}

  @Override
  default boolean reaches(String method) {
    return switch (this) {
      case Stale _, OldVersions _ -> method.equals("ListCustomJobs");
      case WithoutNewest _,
          Reordered _,
          RowsMissing _,
          DuplicateRow _,
          ExpiredPageToken _,
          EmptyNextPage _ ->
          method.startsWith("List");
    };
  }
}
