package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Pages of Vertex's lists: small ones, in changing order, with rows missing. A token is a position,
 * so that what ends or begins meanwhile moves rows from page to page; it is good for a while.
 */
record CloudPages(Luck luck, InstantSource clock) {
  private static final int SIZE = 2;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  RemotePage page(Listing listing, List<Remote> oldestFirst) {
    List<Remote> all = new ArrayList<>(oldestFirst.reversed());
    if (luck.strikes(0.1)) {
      Collections.rotate(all, luck.upTo(all.size()));
    }
    int from = Math.min(all.size(), positionOf(listing.token()));
    int to = Math.min(all.size(), from + SIZE);
    List<RemoteJob> rows =
        all.subList(from, to).stream()
            .filter(_ -> !luck.strikes(0.03))
            .map(each -> shown(each, luck))
            .toList();
    return new RemotePage(rows, to < all.size() ? to + " " + clock.instant() : "");
  }

  private int positionOf(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    String[] parts = token.split(" ", 2);
    Instant expires = Instant.parse(parts[1]).plus(LONGEST);
    if (clock.instant().isAfter(expires) || luck.strikes(0.05)) {
      throw new PageTokenRefusedException("expired", new IllegalStateException(token));
    }
    return Integer.parseInt(parts[0]);
  }

  static RemoteJob shown(Remote remote, Luck luck) {
    return luck.strikes(0.02) ? remote.shownAs(State.UNKNOWN) : remote.shown();
  }
}
