package dev.trainyard.chaos.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Vertex's limit of creates at each place.
 *
 * @param perMinute in any 60 seconds
 */
record Budget(int perMinute) {

  /** The moments beyond it, in words. */
  List<String> breaches(List<Remote> remotes) {
    List<String> breaches = new ArrayList<>();
    remotes.stream()
        .collect(Collectors.groupingBy(remote -> remote.name().replaceAll("/customJobs/.*", "")))
        .forEach((place, there) -> breaches(place, there, breaches));
    return breaches;
  }

  private void breaches(String place, List<Remote> remotes, List<String> breaches) {
    Deque<Instant> minute = new ArrayDeque<>();
    for (Instant created : remotes.stream().map(Remote::created).sorted().toList()) {
      minute.add(created);
      while (minute.getFirst().isBefore(created.minus(Duration.ofMinutes(1)))) {
        minute.removeFirst();
      }
      if (minute.size() > perMinute) {
        breaches.add(minute.size() + " creates at " + place + " in the minute to " + created);
      }
    }
  }
}
