package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Hands in what single callers bring at the same time as one list, so that one commit serves many.
 * Whoever comes while few hand in does so at once, for all who wait.
 */
final class Gathering {
  private static final int MOST = 200;

  // why: while one list waits for the disk the next is being written
  private static final int AT_ONCE = 3;

  private final SubmitJobsUseCase submit;
  private final Queue<Guest> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Gathering(SubmitJobsUseCase submit) {
    this.submit = submit;
  }

  private static final class Guest {
    private final Command command;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile boolean isTaken;

    Guest(Command command) {
      this.command = command;
    }
  }

  Outcome submit(Command command) {
    Guest guest = new Guest(command);
    waiting.add(guest);
    while (!guest.isTaken) {
      turns.acquireUninterruptibly();
      try {
        submit(next());
      } finally {
        turns.release();
      }
    }
    return guest.outcome.join();
  }

  /** Those who wait; none if all of them were taken meanwhile. */
  private List<Guest> next() {
    List<Guest> guests = new ArrayList<>();
    while (guests.size() < MOST) {
      Guest guest = waiting.poll();
      if (guest == null) {
        break;
      }
      guest.isTaken = true;
      guests.add(guest);
    }
    return guests;
  }

  // why: what becomes of one list is the answer to each of its guests
  private void submit(List<Guest> guests) {
    if (guests.isEmpty()) {
      return;
    }
    try {
      List<Outcome> outcomes = submit.submit(guests.stream().map(guest -> guest.command).toList());
      for (int i = 0; i < guests.size(); i++) {
        guests.get(i).outcome.complete(outcomes.get(i));
      }
    } catch (IllegalArgumentException e) {
      failOnly(guests, e);
    } catch (RuntimeException | Error e) {
      guests.forEach(guest -> guest.outcome.completeExceptionally(e));
    }
  }

  // why: what one of them holds is no fault of the others; who was written already is known again
  private void failOnly(List<Guest> guests, IllegalArgumentException failure) {
    if (guests.size() == 1) {
      guests.getFirst().outcome.completeExceptionally(failure);
    } else {
      guests.forEach(guest -> submit(List.of(guest)));
    }
  }
}
