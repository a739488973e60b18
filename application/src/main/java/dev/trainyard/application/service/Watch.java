package dev.trainyard.application.service;

import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does at a post what is to be done next, one slot at a time. */
record Watch(Judge judge, LiveJobs live, TrainingService vertex) {
  private static final int AT_ONCE = 500;

  /** Whether there was anything to do. */
  boolean step(Post post, Tally tally) {
    Instant now = judge.now();
    if (post.trouble.rests(now) || !post.slots.isFree(now)) {
      return false;
    }
    hear(post, now);
    Optional<Deed> deed = post.next(now);
    if (deed.isEmpty() || !post.slots.take(now)) {
      return false;
    }
    tryTo(deed.get(), post, tally);
    return true;
  }

  private void hear(Post post, Instant now) {
    Restless restless = post.restless;
    if (restless.isStale(now)) {
      restless.heard(live.changedSince(post.place, restless.since(now), AT_ONCE), now);
    }
  }

  private void tryTo(Deed deed, Post post, Tally tally) {
    try {
      perform(deed, post, tally);
      follow(post, tally);
      post.trouble.none();
    } catch (TrainingServiceAwayException e) {
      tally.unreachable++;
      if (post.trouble.again(judge.now())) {
        post.giveUp();
      }
    }
  }

  private void perform(Deed deed, Post post, Tally tally) {
    switch (deed) {
      case Deed.Turn(Round round) -> turn(round, post, tally);
      case Deed.Peep(Glance glance) -> peep(glance, post, tally);
      case Deed.Seek(List<JobId> jobs) -> seek(jobs, post, tally);
      case Deed.Ask() -> judge.ask(post, tally);
    }
  }

  private void turn(Round round, Post post, Tally tally) {
    if (!round.isListed()) {
      read(round, post, tally);
    }
  }

  private void read(Round round, Post post, Tally tally) {
    try {
      RemotePage page = vertex.list(round.nextPage(post.place));
      tally.pages++;
      judge.judge(page.jobs(), post, tally);
      post.asks.add(round.turn(page), round.began());
      if (page.isLast()) {
        post.trouble.listEnded();
      }
    } catch (PageTokenRefusedException _) {
      if (post.trouble.tokenRefused()) {
        round.cut();
      } else {
        post.giveUp();
      }
    }
  }

  private void peep(Glance glance, Post post, Tally tally) {
    try {
      RemotePage page = vertex.list(glance.nextPage(post.place));
      tally.pages++;
      judge.judge(page.jobs(), post, tally);
      glance.turn(page);
      if (glance.isOver()) {
        post.endGlance(judge.now());
      }
    } catch (PageTokenRefusedException _) {
      // why: those that it did not show are looked for by label, as if they were no longer young
      post.endGlance(judge.now());
    }
  }

  private void seek(List<JobId> jobs, Post post, Tally tally) {
    Instant asked = judge.now();
    List<RemoteJob> found = vertex.findByLabel(post.place, jobs);
    judge.judge(found, post, tally);
    Set<JobId> missing = new HashSet<>(jobs);
    found.forEach(remote -> missing.remove(remote.jobId()));
    jobs.forEach(job -> post.restless.looked(job, asked));
    post.asks.add(missing, asked);
  }

  // why: few questions cost no list, so they need not wait for a slot
  private void follow(Post post, Tally tally) {
    Optional<Round> listed = post.round().filter(Round::isListed);
    listed.ifPresent(round -> compare(round, post));
    if (!post.asks.isEmpty() && post.asks.areFew()) {
      judge.ask(post, tally);
    }
    if (post.asks.isEmpty()) {
      listed.filter(Round::isCompared).ifPresent(round -> end(round, post, tally));
    }
  }

  private void compare(Round round, Post post) {
    while (!round.isCompared() && post.asks.areFew()) {
      post.asks.add(
          round.compare(live.after(post.place, round.compared(), AT_ONCE)), round.began());
    }
  }

  private void end(Round round, Post post, Tally tally) {
    Instant now = judge.now();
    post.endRound(round, now);
    tally.rounds++;
    Restless restless = post.restless;
    restless.timeOut(live.timingOut(post.place, restless.since(now), restless.until(now), AT_ONCE));
  }
}
