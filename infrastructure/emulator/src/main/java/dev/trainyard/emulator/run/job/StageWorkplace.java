package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Exit;
import dev.trainyard.emulator.fate.Script;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.Outcome;
import dev.trainyard.emulator.time.Timekeeper;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Where a job is played by its script. */
final class StageWorkplace implements Workplace {
  private static final int[] NONE = {};
  private static final int RUNNING = 20_000_000;

  private final Lot lot;
  private final Inbox inbox;
  private final Timekeeper time;
  private final Supplier<String> home;
  private final int[] exits;
  private int crews;

  StageWorkplace(Lot lot, Inbox inbox, Timekeeper time, Supplier<String> home) {
    this.lot = lot;
    this.inbox = inbox;
    this.time = time;
    this.home = home;
    int count = lot.fate().script().exits().size();
    this.exits = count == 0 ? NONE : new int[count];
  }

  @Override
  public void say(String line) {}

  @Override
  public String logs() {
    return home.get() + "/" + lot.name() + "/logs";
  }

  @Override
  public Workforce hire() {
    crews++;
    return new Actors(this, inbox, time);
  }

  Lot lot() {
    return lot;
  }

  /** What the program in this seat does next; empty if it runs until it is stopped. */
  List<Part> partOf(Seat seat) {
    Script script = lot.fate().script();
    for (int number = 0; number < exits.length; number++) {
      Exit exit = script.exits().get(number);
      if (exit.replica().equals(seat.name()) && exits[number] < exit.times()) {
        Duration after = lot.draw(exit.after(), RUNNING + number + 1);
        return List.of(
            new Part(number, left(after), new Outcome.Exited(exit.code(), exit.lastWords())));
      }
    }
    return seat.isPrimary() ? List.of(success(script)) : List.of();
  }

  private Part success(Script script) {
    Duration after = lot.draw(script.running(), RUNNING);
    return new Part(Part.SUCCESS, left(after), new Outcome.Exited(0, List.of()));
  }

  // why: what ran before the emulator was started again goes on and does not begin anew
  private Duration left(Duration all) {
    return crews == 1 ? lot.past().runLeft(all, time.instant()) : all;
  }

  void played(Part part) {
    if (part.exit() != Part.SUCCESS) {
      exits[part.exit()]++;
    }
  }

  @Override
  public void close() {}

  /**
   * What one program does.
   *
   * @param exit which of the script's exits it is
   */
  record Part(int exit, Duration after, Outcome outcome) {
    static final int SUCCESS = -1;
  }
}
