package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.Listing.Wish;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads lists page by page to their end. */
public final class WholeList {
  private static final int MOST_PAGES = 1000;

  private WholeList() {}

  public static List<RemoteJob> live(TrainingService service, Place place) {
    return read(service, place, new Wish.Live());
  }

  public static List<RemoteJob> createdSince(Instant then, TrainingService service, Place place) {
    return read(service, place, new Wish.CreatedSince(then));
  }

  private static List<RemoteJob> read(TrainingService service, Place place, Wish wish) {
    List<RemoteJob> jobs = new ArrayList<>();
    String token = "";
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      RemotePage page = service.list(new Listing(place, wish, token));
      jobs.addAll(page.jobs());
      if (page.isLast()) {
        return jobs;
      }
      token = page.next();
    }
    throw new AssertionError("a list without an end");
  }
}
