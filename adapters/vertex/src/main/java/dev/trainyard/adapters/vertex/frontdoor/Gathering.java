package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands in what single callers bring at the same time as one list, so that one commit serves many.
 * Whoever comes while nobody hands in does so at once; who comes later waits for the next list.
 */
final class Gathering {
  private static final int MOST = 200;

  private final SubmitJobsUseCase submit;
  private final Queue<Guest> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isLed = new AtomicBoolean();

  Gathering(SubmitJobsUseCase submit) {
    this.submit = submit;
  }

  private static final class Guest {
    private final Command command;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    Guest(Command command) {
      this.command = command;
    }
  }

  Outcome submit(Command command) {
    Guest guest = new Guest(command);
    waiting.add(guest);
    if (lead() && !waiting.isEmpty()) {
      // why: a caller leads one list and goes home with its answer; the rest is led for them
      Thread.startVirtualThread(this::leadOn);
    }
    return guest.outcome.join();
  }

  private void leadOn() {
    while (!waiting.isEmpty()) {
      if (!lead()) {
        return;
      }
    }
  }

  // why: a guest who comes while another leads is seen by the leader's next look at who waits
  private boolean lead() {
    if (!isLed.compareAndSet(false, true)) {
      return false;
    }
    try {
      submit(next());
    } finally {
      isLed.set(false);
    }
    return true;
  }

  /** Those who wait; none if others took them. */
  private List<Guest> next() {
    List<Guest> guests = new ArrayList<>();
    while (guests.size() < MOST) {
      Guest guest = waiting.poll();
      if (guest == null) {
        break;
      }
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
