package dev.trainyard.emulator.run.replica;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream into lines, also where a progress bar or a flood never ends one. */
final class Lines {
  private static final int LONGEST = 64 * 1024;

  private final BufferedReader in;
  private final StringBuilder line = new StringBuilder();
  private final Consumer<String> sink;
  private char before;

  Lines(InputStream stream, Consumer<String> sink) {
    this.in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    this.sink = sink;
  }

  /** Returns when the stream has ended or broken off. */
  void drain() {
    try (in) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        take((char) c);
      }
    } catch (IOException _) {
      // why: a pipe that breaks says no more than one that ends
    } finally {
      if (!line.isEmpty()) {
        end();
      }
    }
  }

  private void take(char c) {
    switch (c) {
      case '\n' -> {
        // why: the second half of \r\n, and not an empty line
        if (before != '\r') {
          end();
        }
      }
      case '\r' -> end();
      default -> append(c);
    }
    before = c;
  }

  private void append(char c) {
    if (line.length() == LONGEST) {
      end();
    }
    line.append(c);
  }

  private void end() {
    sink.accept(line.toString());
    line.setLength(0);
  }
}
