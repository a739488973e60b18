package dev.trainyard.application.service;

import dev.trainyard.application.port.Replay;
import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.application.port.out.ReplayPublisher.Retelling;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.rules.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

record ReplayEventsService(
    HistoryFeed feed, ReplayPublisher publisher, Supplier<JobId> ids, InstantSource clock)
    implements ReplayEventsUseCase {
  private static final int WINDOW = 1000;

  @Override
  public Outcome replay(Command command) {
    Instant now = clock.instant();
    String topic = command.topic().isEmpty() ? publisher.usualTopic() : command.topic();
    Replay replay = new Replay(ids.get().toString(), command.range(), topic, command.actor(), now);
    long[] told = {0};
    try {
      List<Violation> violations = violations(command, topic, now);
      if (!violations.isEmpty()) {
        return new Outcome.Refused(violations);
      }
      tell(replay, told);
      return new Outcome.Replayed(replay, told[0]);
    } catch (PublisherAwayException | StoreAwayException e) {
      return new Outcome.BrokenOff(replay, told[0], String.valueOf(e.getMessage()));
    }
  }

  private List<Violation> violations(Command command, String topic, Instant now) {
    List<Violation> violations = new ArrayList<>(command.found());
    RangeRules.check(command.range(), now).stream()
        .filter(each -> command.found().stream().noneMatch(one -> one.field().equals(each.field())))
        .forEach(violations::add);
    try {
      publisher
          .objection(topic)
          .map(words -> new Violation("topic", topic + " " + words))
          .ifPresent(violations::add);
    } catch (PublisherAwayException e) {
      // why: what is wrong for certain need not wait for it
      if (violations.isEmpty()) {
        throw e;
      }
    }
    return violations;
  }

  private void tell(Replay replay, long[] told) {
    try (Retelling retelling = publisher.begin(replay)) {
      String after = "";
      do {
        Window window = feed.again(replay.range(), after, WINDOW);
        if (!window.events().isEmpty()) {
          retelling.publish(window.events());
          told[0] += window.events().size();
        }
        after = window.end();
      } while (!after.isEmpty());
    }
  }
}
