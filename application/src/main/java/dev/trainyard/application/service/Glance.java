package dev.trainyard.application.service;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.domain.job.Place;
import java.time.Instant;

/** A look at the young ones alone, which are on the first few pages if they are asked for. */
final class Glance {
  private static final int MOST_PAGES = 3;

  private final Instant since;
  private String token = "";
  private int pages;
  private boolean last;

  Glance(Instant since) {
    this.since = since;
  }

  Listing nextPage(Place place) {
    return Listing.createdSince(since, place, token);
  }

  void turn(RemotePage page) {
    token = page.next();
    pages++;
    last = page.isLast();
  }

  boolean isOver() {
    return last || pages >= MOST_PAGES;
  }
}
