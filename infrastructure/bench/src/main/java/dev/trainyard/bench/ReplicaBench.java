package dev.trainyard.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the emulator adds to a replica: from its decision to start one to the first line of the
 * caller's code, beside the same interpreter and the same code without it. One after the other, in
 * turns.
 */
final class ReplicaBench {
  private static final int WARM_UP = 10;
  private static final String CODE = "print('first')";

  private ReplicaBench() {}

  static void run(Path jar, int replicas) throws Exception {
    String python = python();
    List<Double> bare = new ArrayList<>();
    List<Double> replica = new ArrayList<>();
    try (EmulatorUnderTest emulator = EmulatorUnderTest.start(jar, "process")) {
      ReplicaTimer timer = new ReplicaTimer(emulator, List.of(python, "-c", CODE));
      for (int i = 0; i < WARM_UP + replicas; i++) {
        double alone = bareMillis(python);
        double watched = timer.millis();
        if (i >= WARM_UP) {
          bare.add(alone);
          replica.add(watched);
        }
      }
    }
    report(python, bare, replica);
  }

  private static void report(String python, List<Double> bare, List<Double> replica) {
    System.out.printf(
        "%d replicas, to the first line of %s -c \"%s\"%n", bare.size(), python, CODE);
    System.out.printf("  bare    p50 %6.1f ms  p95 %6.1f ms%n", at(50, bare), at(95, bare));
    System.out.printf("  replica p50 %6.1f ms  p95 %6.1f ms%n", at(50, replica), at(95, replica));
    System.out.printf(
        "  ratio   p50 %6.2f     p95 %6.2f%n",
        at(50, replica) / at(50, bare), at(95, replica) / at(95, bare));
  }

  private static double at(int percent, List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static double bareMillis(String python) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process = new ProcessBuilder(python, "-c", CODE).start();
    int _ = process.getInputStream().read();
    long first = System.nanoTime();
    process.waitFor();
    return (first - began) / 1e6;
  }

  /** The interpreter itself, past the shims of version managers, which would flatter the ratio. */
  private static String python() throws IOException {
    Process process =
        new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
