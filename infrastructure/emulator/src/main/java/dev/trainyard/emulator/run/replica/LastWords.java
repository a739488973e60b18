package dev.trainyard.emulator.run.replica;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest lines of a stream, as many as a traceback needs. */
final class LastWords {
  private static final int LINES = 60;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
