package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.domain.job.JobEvent;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told, in order. */
public final class RecordingEventPublisher implements EventPublisher {
  private final List<JobEvent> events = new ArrayList<>();
  private boolean away;
  private int takesBefore;

  /** From now on it takes nothing and says so. */
  public synchronized void goAway() {
    goAwayAfter(0);
  }

  /** From now on it takes so many more events and fails in the middle of the list. */
  public synchronized void goAwayAfter(int events) {
    away = true;
    takesBefore = events;
  }

  public synchronized void comeBack() {
    away = false;
  }

  public synchronized List<JobEvent> events() {
    return List.copyOf(events);
  }

  /** The stable ids of what it was told, in order. */
  public synchronized List<String> ids() {
    return events.stream().map(JobEvent::id).toList();
  }

  @Override
  public synchronized void publish(List<JobEvent> told) {
    if (!away) {
      events.addAll(told);
      return;
    }
    int taken = Math.min(takesBefore, told.size());
    takesBefore -= taken;
    events.addAll(told.subList(0, taken));
    if (taken < told.size()) {
      throw new PublisherAwayException("away", new IllegalStateException("scripted"));
    }
  }
}
