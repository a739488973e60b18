package dev.trainyard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Peers that take turns with the same number of clients at once; the first is what all are measured
 * by.
 */
final class Contest {
  private static final int CLIENTS = 16;
  private static final List<String> ROUNDS = List.of("cold", "warm", "warm again");

  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private final String calls;

  /**
   * @param calls what they do, in the plural
   */
  Contest(String calls) {
    this.calls = calls;
  }

  /** Makes a client. */
  interface Peer {
    /**
     * @param client its number
     */
    Client open(int client) throws Exception;
  }

  Contest with(String name, Peer peer) {
    peers.put(name, peer);
    return this;
  }

  void run(int number) throws Exception {
    for (String round : ROUNDS) {
      System.out.printf("%s, %d %s by %d clients%n", round, number, calls, CLIENTS);
      double first = 0;
      for (Map.Entry<String, Peer> peer : peers.entrySet()) {
        long[] nanos = new long[number];
        double perSecond = number / seconds(peer.getValue(), nanos);
        first = first == 0 ? perSecond : first;
        report(peer.getKey(), perSecond, first, nanos);
      }
    }
  }

  private static void report(String peer, double perSecond, double first, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "  %-14s %7.0f/s  %5.0f %%  p50 %6.2f ms  p95 %6.2f ms%n",
        peer,
        perSecond,
        100 * perSecond / first,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6);
  }

  /** Fills in how long each call took. */
  private static double seconds(Peer peer, long[] nanos) throws Exception {
    List<Client> clients = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(peer.open(i));
      }
      long began = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (Client client : clients) {
        running.add(threads.submit(() -> work(client, next, nanos)));
      }
      for (Future<?> each : running) {
        each.get();
      }
      return (System.nanoTime() - began) / 1e9;
    } finally {
      for (Client client : clients) {
        client.close();
      }
    }
  }

  private static Void work(Client client, AtomicInteger next, long[] nanos) throws Exception {
    for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
      long began = System.nanoTime();
      client.call(i);
      nanos[i] = System.nanoTime() - began;
    }
    return null;
  }
}
