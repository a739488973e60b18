package dev.trainyard.bench;

import java.nio.file.Path;
import java.sql.Connection;
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
 * Creates jobs one by one, each durable when it is answered, by 16 clients at once: over gRPC, over
 * REST, and by a hand-written JDBC loop of the same inserts into equal tables of the same
 * PostgreSQL. Nothing is started meanwhile.
 */
final class CreateBench {
  private static final int CLIENTS = 16;
  private static final List<String> ROUNDS = List.of("cold", "warm", "warm again");

  private CreateBench() {}

  /** Makes the client number so and so. */
  private interface Peer {
    Creator open(int client) throws Exception;
  }

  static void run(Path server, Path emulator, int jobs) throws Exception {
    Map<String, String> startsNothing = Map.of("TRAINYARD_SUBMITS_PER_MINUTE", "1");
    try (StackUnderTest stack = StackUnderTest.start(server, emulator, startsNothing);
        Connection connection = stack.postgres();
        EqualTables _ = EqualTables.make(new Database(connection))) {
      Map<String, Peer> peers = new LinkedHashMap<>();
      peers.put("JDBC loop", client -> new JdbcCreator(stack.postgres(), client));
      peers.put("gRPC", _ -> new GrpcCreator(stack.http()));
      peers.put("REST", _ -> new RestCreator(stack.http()));
      for (String round : ROUNDS) {
        System.out.printf("%s, %d creates by %d clients%n", round, jobs, CLIENTS);
        double loop = 0;
        for (Map.Entry<String, Peer> peer : peers.entrySet()) {
          long[] nanos = new long[jobs];
          double perSecond = jobs / seconds(peer.getValue(), nanos);
          loop = loop == 0 ? perSecond : loop;
          report(peer.getKey(), perSecond, loop, nanos);
        }
      }
    }
  }

  private static void report(String peer, double perSecond, double loop, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "  %-10s %7.0f creates/s  %5.0f %% of the loop  p50 %6.2f ms  p95 %6.2f ms%n",
        peer,
        perSecond,
        100 * perSecond / loop,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6);
  }

  /** Fills in how long each create took. */
  private static double seconds(Peer peer, long[] nanos) throws Exception {
    List<Creator> clients = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(peer.open(i));
      }
      long began = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (Creator client : clients) {
        running.add(threads.submit(() -> work(client, next, nanos)));
      }
      for (Future<?> each : running) {
        each.get();
      }
      return (System.nanoTime() - began) / 1e9;
    } finally {
      for (Creator client : clients) {
        client.close();
      }
    }
  }

  private static Void work(Creator client, AtomicInteger next, long[] nanos) throws Exception {
    for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
      long began = System.nanoTime();
      client.create(i);
      nanos[i] = System.nanoTime() - began;
    }
    return null;
  }
}
