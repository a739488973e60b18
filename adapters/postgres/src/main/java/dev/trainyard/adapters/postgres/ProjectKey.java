package dev.trainyard.adapters.postgres;

import java.util.Comparator;

/** What a submission is known by. */
record ProjectKey(String project, String key) implements Comparable<ProjectKey> {
  private static final Comparator<ProjectKey> ORDER =
      Comparator.comparing(ProjectKey::project).thenComparing(ProjectKey::key);

  @Override
  public int compareTo(ProjectKey other) {
    return ORDER.compare(this, other);
  }
}
