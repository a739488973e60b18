package dev.trainyard.application.simulation;

import dev.trainyard.domain.testkit.JobStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One acts at a time, and luck decides who; time passes only between the acts. */
final class Stage {
  private static final Duration LONGEST_ACT = Duration.ofMillis(40);

  final Luck luck;
  final Trace trace = new Trace();
  private final List<Actor> actors = new ArrayList<>();
  private Instant now = JobStory.NOON;
  private @Nullable Actor onStage;

  Stage(Luck luck) {
    this.luck = luck;
  }

  Instant now() {
    return now;
  }

  Actor cast(String name, Runnable part) {
    Actor actor = new Actor(name, part);
    actors.add(actor);
    return actor;
  }

  /** Called by an actor in the middle of what it does: others may act first. */
  void step() {
    actor().pause(now);
  }

  /** Called by an actor that has nothing to do for so long. */
  void sleep(Duration duration) {
    actor().pause(now.plus(duration));
  }

  /** Called by an actor whose process ends here. */
  void die() {
    actor().die();
  }

  void tell(String what) {
    trace.add(now, onStage == null ? "nature" : onStage.name, what);
  }

  private Actor actor() {
    return Objects.requireNonNull(onStage);
  }

  /** One act of one actor. */
  void turn() {
    List<Actor> awake = awake();
    if (awake.isEmpty()) {
      now = actors.stream().map(Actor::asleepUntil).min(Comparator.naturalOrder()).orElseThrow();
      return;
    }
    Actor next = luck.oneOf(awake);
    onStage = next;
    next.act();
    onStage = null;
    now = now.plus(luck.upTo(LONGEST_ACT));
    if (next.isGone()) {
      actors.remove(next);
      failOn(next);
    }
  }

  private List<Actor> awake() {
    List<Actor> awake = new ArrayList<>(actors.size());
    for (Actor actor : actors) {
      if (!actor.asleepUntil().isAfter(now)) {
        awake.add(actor);
      }
    }
    return awake;
  }

  private static void failOn(Actor actor) {
    Throwable failure = actor.failure();
    if (failure != null) {
      throw new AssertionError(actor.name + " failed", failure);
    }
  }

  void remove(Actor actor) {
    actor.kill();
    actors.remove(actor);
  }

  /** Everybody leaves. */
  void clear() {
    List.copyOf(actors).forEach(this::remove);
  }
}
