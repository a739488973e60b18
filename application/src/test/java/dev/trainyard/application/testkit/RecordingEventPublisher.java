package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.testkit.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Remembers what it was told, in order; hears whoever took over last, and nobody else. */
public final class RecordingEventPublisher implements EventPublisher {
  private final List<JobEvent> events = new ArrayList<>();
  private @Nullable Lease teller;
  private boolean away;
  private int tries;

  /** From now on it takes nothing and says so. */
  public synchronized void goAway() {
    away = true;
  }

  public synchronized void comeBack() {
    away = false;
  }

  /** How often somebody found it away. */
  public synchronized int tries() {
    return tries;
  }

  public synchronized List<JobEvent> events() {
    return List.copyOf(events);
  }

  /** The stable ids of what it was told, in order. */
  public synchronized List<String> ids() {
    return Steps.of(events);
  }

  @Override
  public synchronized void takeOver(Lease lease) {
    answer();
    teller = lease;
  }

  @Override
  public synchronized boolean publish(List<JobEvent> told, Lease lease) {
    answer();
    boolean isHeard = Objects.equals(teller, lease);
    if (isHeard) {
      events.addAll(told);
    }
    return isHeard;
  }

  private void answer() {
    if (away) {
      tries++;
      throw new PublisherAwayException("away", new IllegalStateException("scripted"));
    }
  }
}
