package dev.trainyard.application.service;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher has in mind of a place, and what it does there next. None of it is written down:
 * whoever takes the place over begins anew.
 */
final class Post {
  private static final int TURNS_BETWEEN_HURRIED_LOOKS = 9;

  final Place place;
  final Slots slots;
  final Restless restless;
  final Asks asks = new Asks();
  final Trouble trouble = new Trouble();
  private final Duration between;
  private final AtomicBoolean entered = new AtomicBoolean();
  private @Nullable Round round;
  private @Nullable Glance glance;
  private Trail trail = new Trail(new LinkedHashMap<>());
  private Instant began = Elapsed.NEVER;
  private int pages;
  private int turns;

  Post(Place place, Slots slots, WatchPace pace) {
    this.place = place;
    this.slots = slots;
    this.restless = new Restless(pace.attention());
    this.between = pace.attention().longest();
  }

  /** Whether the caller may go on; nobody else may until it leaves. */
  boolean enter() {
    return entered.compareAndSet(false, true);
  }

  void leave() {
    entered.set(false);
  }

  Optional<Round> round() {
    return Optional.ofNullable(round);
  }

  /** What is to be done now, if anything. */
  Optional<Deed> next(Instant now) {
    List<JobId> due = restless.due(now);
    if (round == null && (isRoundDue(now) || (isOnePage() && !due.isEmpty()))) {
      round = new Round(now, trail);
      began = now;
    }
    if (!asks.isEmpty()) {
      return Optional.of(new Deed.Ask());
    }
    if (!due.isEmpty() && !isOnePage() && mayHurry(now)) {
      turns = 0;
      return Optional.of(hurried(due, now));
    }
    turns++;
    return round().map(Deed.Turn::new);
  }

  private boolean isRoundDue(Instant now) {
    return Elapsed.isOver(between, began, now);
  }

  // why: one page shows the young ones as well as all
  private boolean isOnePage() {
    return pages <= 1 && (round == null || round.pages() < 1);
  }

  private boolean mayHurry(Instant now) {
    return round == null
        || turns >= TURNS_BETWEEN_HURRIED_LOOKS
        || (pages > 0 && !round.isLate(pages, slots.length(), now));
  }

  private Deed hurried(List<JobId> due, Instant now) {
    if (glance == null && restless.isYoungDue(now)) {
      glance = new Glance(restless.youngSince(now));
    }
    return glance == null ? new Deed.Seek(Asks.some(due)) : new Deed.Peep(glance);
  }

  /** These were shown and judged. */
  void saw(Collection<RemoteJob> shown, Instant now) {
    shown.forEach(remote -> {
      restless.looked(remote.jobId(), now);
      round().ifPresent(open -> open.saw(remote));
    });
  }

  /** The young ones were looked at, as far as they were shown. */
  void endGlance(Instant now) {
    glance = null;
    restless.sawTheYoung(now);
  }

  /** All live remote jobs were seen, or asked for. */
  void endRound(Round done, Instant now) {
    trail = done.trail();
    pages = done.pages();
    round = null;
    restless.sawAll(now);
  }

  /** Nothing that was not seen is believed; the next round begins as soon as it can. */
  void giveUp() {
    round = null;
    glance = null;
    began = Elapsed.NEVER;
    asks.clear();
  }
}
