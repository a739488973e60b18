package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Exit;
import dev.trainyard.emulator.fate.Mishap;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.job.StageWorkplace.Part;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.time.Alarm;
import dev.trainyard.emulator.time.Timekeeper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A crew that is played: only those who do something have a seat. */
final class Actors implements Workforce {
  private final List<Actor> playing = new ArrayList<>(1);
  private final StageWorkplace stage;
  private final Inbox inbox;
  private final Timekeeper time;

  private record Actor(Seat seat, Part part, Alarm alarm) {}

  Actors(StageWorkplace stage, Inbox inbox, Timekeeper time) {
    this.stage = stage;
    this.inbox = inbox;
    this.time = time;
  }

  @Override
  public List<Seat> seats() {
    Stream<String> named =
        Stream.concat(
            stage.lot().fate().script().exits().stream().map(Exit::replica),
            stage.lot().fate().mishaps().stream().map(Mishap::replica));
    return Stream.concat(
            Stream.of(Seats.PRIMARY),
            named.distinct().flatMap(name -> Seats.find(stage.lot().spec(), name).stream()))
        .distinct()
        .toList();
  }

  @Override
  public void start(Seat seat) throws CannotStartException {
    String obstacle = stage.lot().fate().script().cannotStart();
    if (seat.isPrimary() && !obstacle.isEmpty()) {
      throw new CannotStartException(seat, obstacle);
    }
    stage.partOf(seat).forEach(part -> start(seat, part));
  }

  private void start(Seat seat, Part part) {
    Happening end = new Happening.ReplicaEnded(seat, part, part.outcome());
    if (part.after().isPositive()) {
      playing.add(new Actor(seat, part, time.after(part.after(), () -> inbox.post(end))));
    } else {
      playing.add(new Actor(seat, part, Alarm.NONE));
      inbox.post(end);
    }
  }

  @Override
  public boolean remove(Happening.ReplicaEnded ended) {
    for (Actor actor : playing) {
      if (actor.part() == ended.replica()) {
        playing.remove(actor);
        stage.played(actor.part());
        return true;
      }
    }
    return false;
  }

  @Override
  public void stop(Seat seat) {
    playing.stream()
        .filter(actor -> actor.seat().equals(seat))
        .forEach(actor -> actor.alarm().stop());
    playing.removeIf(actor -> actor.seat().equals(seat));
  }

  @Override
  public void stopAll() {
    playing.forEach(actor -> actor.alarm().stop());
    playing.clear();
  }
}
