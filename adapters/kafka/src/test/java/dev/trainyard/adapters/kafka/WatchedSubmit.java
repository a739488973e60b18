package dev.trainyard.adapters.kafka;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A use case that remembers what it was asked, and can be told to be away or to break. */
public final class WatchedSubmit {
  private final SubmitJobsUseCase submit;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean away;

  WatchedSubmit(SubmitJobsUseCase submit) {
    this.submit = submit;
  }

  /** One command and what became of it. */
  public record Seen(String key, Command command, Outcome outcome) {}

  List<Outcome> submit(List<Command> commands) {
    if (away) {
      refusals.incrementAndGet();
      throw new StoreAwayException("the store is away", new IllegalStateException());
    }
    if (commands.stream().anyMatch(command -> key(command).startsWith("poison"))) {
      throw new IllegalStateException("nobody foresaw this");
    }
    List<Outcome> outcomes = submit.submit(commands);
    List<Seen> now = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      now.add(new Seen(key(commands.get(i)), commands.get(i), outcomes.get(i)));
    }
    seen.addAll(now);
    return outcomes;
  }

  public void leave() {
    refusals.set(0);
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /** How often somebody found it away. */
  public int refusals() {
    return refusals.get();
  }

  public List<Seen> seen(String keyPrefix) {
    return seen.stream().filter(one -> one.key().startsWith(keyPrefix)).toList();
  }

  private static String key(Command command) {
    return command.submission().key().value();
  }
}
