package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands in what single callers bring at the same time as one list, so that one commit serves many.
 * Whoever comes while nobody hands in does so at once, for all who wait.
 */
final class Gathering {
  private static final int MOST = 200;

  private final SubmitJobsUseCase submit;
  private final Queue<Guest> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  Gathering(SubmitJobsUseCase submit) {
    this.submit = submit;
  }

  private record Guest(Command command, CompletableFuture<Outcome> outcome) {}

  Outcome submit(Command command) {
    Guest guest = new Guest(command, new CompletableFuture<>());
    waiting.add(guest);
    while (!guest.outcome().isDone()) {
      turn.lock();
      try {
        if (!guest.outcome().isDone()) {
          submit(next());
        }
      } finally {
        turn.unlock();
      }
    }
    return guest.outcome().join();
  }

  private List<Guest> next() {
    List<Guest> guests = new ArrayList<>();
    for (Guest guest = waiting.poll(); guest != null; guest = waiting.poll()) {
      guests.add(guest);
      if (guests.size() == MOST) {
        break;
      }
    }
    return guests;
  }

  // why: what becomes of one list is the answer to each of its guests
  private void submit(List<Guest> guests) {
    try {
      List<Outcome> outcomes = submit.submit(guests.stream().map(Guest::command).toList());
      for (int i = 0; i < guests.size(); i++) {
        guests.get(i).outcome().complete(outcomes.get(i));
      }
    } catch (RuntimeException e) {
      guests.forEach(guest -> guest.outcome().completeExceptionally(e));
    }
  }
}
