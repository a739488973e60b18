package dev.trainyard.application.testkit;

import dev.trainyard.application.port.Replay;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.domain.job.JobEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what was told once more; knows one topic that nobody may replay into. */
public final class RecordingReplayPublisher implements ReplayPublisher {
  public static final String USUAL = "replays";
  public static final String FORBIDDEN = "news";

  private final List<Replay> replays = new ArrayList<>();
  private final List<List<JobEvent>> told = new ArrayList<>();
  private int calls = Integer.MAX_VALUE;
  private int open;

  /** From now on it takes so many lists more. */
  public void goAwayAfter(int lists) {
    calls = lists;
  }

  public List<Replay> replays() {
    return List.copyOf(replays);
  }

  /** What it was told, call by call. */
  public List<List<JobEvent>> told() {
    return List.copyOf(told);
  }

  /** How many replays were begun and not closed. */
  public int open() {
    return open;
  }

  @Override
  public String usualTopic() {
    return USUAL;
  }

  @Override
  public Optional<String> objection(String topic) {
    return topic.equals(FORBIDDEN) ? Optional.of("is for news") : Optional.empty();
  }

  @Override
  public Retelling begin(Replay replay) {
    replays.add(replay);
    open++;
    return new Retelling() {
      @Override
      public void publish(List<JobEvent> events) {
        if (calls == 0) {
          throw new PublisherAwayException("away", new IllegalStateException("scripted"));
        }
        calls--;
        told.add(List.copyOf(events));
      }

      @Override
      public void close() {
        open--;
      }
    };
  }
}
