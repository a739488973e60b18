package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Cuts lists into pages, newest first as Vertex does; a token names the last row that was shown.
 */
public final class ScriptedPages {
  /** A list call. */
  public record Call(Instant at, Listing listing, List<RemoteJob> shown) {}

  private final InstantSource clock;
  private final List<Call> calls = new ArrayList<>();
  private UnaryOperator<List<RemoteJob>> distortion = UnaryOperator.identity();
  private int size = 100;
  private int tokensLast = Integer.MAX_VALUE;
  private int failures;

  ScriptedPages(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized ScriptedPages size(int rows) {
    size = rows;
    return this;
  }

  /** From now on every page is shown so. */
  public synchronized void distort(UnaryOperator<List<RemoteJob>> how) {
    distortion = how;
  }

  /** From now on no list is longer than so many pages: the next token is refused. */
  public synchronized void refuseTokensAfter(int pages) {
    tokensLast = pages;
  }

  /** The next so many calls fail. */
  public synchronized void fail(int times) {
    failures = times;
  }

  /** The list calls that were answered, in order. */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  synchronized RemotePage page(Listing listing, List<RemoteJob> oldestFirst) {
    if (failures-- > 0) {
      throw new TrainingServiceAwayException("scripted", new IllegalStateException());
    }
    List<RemoteJob> all = oldestFirst.reversed();
    int from = listing.token().isEmpty() ? 0 : behind(listing.token(), all);
    List<RemoteJob> shown = all.subList(from, Math.min(all.size(), from + size));
    String next = from + size < all.size() ? tokenBehind(shown, listing.token()) : "";
    List<RemoteJob> distorted = List.copyOf(distortion.apply(new ArrayList<>(shown)));
    calls.add(new Call(clock.instant(), listing, distorted));
    return new RemotePage(distorted, next);
  }

  private static String tokenBehind(List<RemoteJob> shown, String token) {
    int pages = token.isEmpty() ? 1 : Integer.parseInt(token.split(" ", 2)[0]) + 1;
    return pages + " " + numberOf(shown.getLast());
  }

  private int behind(String token, List<RemoteJob> all) {
    String[] parts = token.split(" ", 2);
    if (!token.matches("[0-9]+ [0-9]+") || Integer.parseInt(parts[0]) >= tokensLast) {
      throw new PageTokenRefusedException(token, new IllegalStateException("scripted"));
    }
    long last = Long.parseLong(parts[1]);
    return (int) all.stream().filter(remote -> numberOf(remote) >= last).count();
  }

  private static long numberOf(RemoteJob remote) {
    return Long.parseLong(remote.name().substring(remote.name().lastIndexOf('/') + 1));
  }
}
