package dev.trainyard.chaos.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was told of one job, in the order in which it came. */
final class Story {
  private final String job;
  private final List<Integer> versions = new ArrayList<>();
  private final Map<Integer, Integer> contents = new TreeMap<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> disorder = new ArrayList<>();
  private int last;
  private int newest;
  private Instant heard = Instant.MIN;

  Story(String job) {
    this.job = job;
  }

  /**
   * One more event.
   *
   * @param id of the event: {@code JOB/VERSION}
   */
  void hear(String id, byte[] value, Instant now) {
    int version = Integer.parseInt(id.split("/", 3)[1]);
    if (!id.startsWith(job + "/")) {
      disorder.add("job " + job + " was told of as " + id);
    }
    if (version > newest + 1) {
      gaps.add("job %s: version %d came after %d".formatted(job, version, newest));
    } else if (version > last + 1) {
      disorder.add("job %s: version %d came again after %d".formatted(job, version, last));
    }
    Integer before = contents.putIfAbsent(version, Arrays.hashCode(value));
    if (before != null && before != Arrays.hashCode(value)) {
      disorder.add("job %s: version %d came again with other words".formatted(job, version));
    }
    if (version > newest) {
      newest = version;
      heard = now;
    }
    last = version;
    versions.add(version);
  }

  int newest() {
    return newest;
  }

  /** When the newest version was heard for the first time. */
  Instant heard() {
    return heard;
  }

  List<String> gaps() {
    return gaps;
  }

  List<String> disorder() {
    return disorder;
  }

  @Override
  public String toString() {
    return "told: " + versions;
  }
}
