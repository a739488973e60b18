package dev.trainyard.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches jobs that run for long, with 60 lists a minute. Meanwhile some end on Vertex, one every
 * second, all over the list: how long Trainyard does not know is how long a job may stay without a
 * look. Prints it beside what asking for each of them every five seconds would take.
 */
final class WatchBench {
  private static final int LISTS_A_MINUTE = 60;
  private static final int READS_A_MINUTE = 600;
  private static final int ASKED_EVERY_SECONDS = 5;
  private static final int SECONDS = 180;

  private WatchBench() {}

  static void run(Path server, Path emulator, int jobs) throws Exception {
    Map<String, String> asAtGoogle =
        Map.of("TRAINYARD_LISTS_PER_MINUTE", String.valueOf(LISTS_A_MINUTE));
    try (StackUnderTest stack = StackUnderTest.start(server, emulator, asAtGoogle);
        HttpClient http = HttpClient.newHttpClient();
        Connection connection = stack.postgres()) {
      Database database = new Database(connection);
      System.out.printf("%d jobs begin ...%n", jobs);
      new LongJobs(stack, database).begin(jobs);
      measure(http, stack.emulator(), database, jobs);
    }
  }

  private static void measure(HttpClient http, String emulator, Database database, int jobs)
      throws Exception {
    CallCount lists = new CallCount(http, emulator, "ListCustomJobs");
    CallCount gets = new CallCount(http, emulator, "GetCustomJob");
    Endings endings = new Endings(http, emulator, database);
    List<Long> counts = new ArrayList<>();
    long began = System.nanoTime();
    for (int second = 0; second < SECONDS; second++) {
      counts.add(lists.now());
      endings.endOne();
      long next = began + Duration.ofSeconds(second + 1L).toNanos();
      LockSupport.parkNanos(next - System.nanoTime());
    }
    long allGets = gets.now();
    System.out.printf("%d jobs that run for long, %d of them ended unasked%n", jobs, SECONDS);
    report(endings.seconds());
    report(counts, allGets, jobs);
  }

  private static void report(List<Double> seconds) {
    System.out.printf(
        "  known after     p50 %6.1f s  p95 %6.1f s  longest %6.1f s%n",
        seconds.get(seconds.size() / 2), seconds.get(seconds.size() * 95 / 100), seconds.getLast());
  }

  private static void report(List<Long> counts, long gets, int jobs) {
    long busiest = 0;
    for (int second = 60; second < counts.size(); second++) {
      busiest = Math.max(busiest, counts.get(second) - counts.get(second - 60));
    }
    double minutes = (counts.size() - 1) / 60.0;
    double lists = (counts.getLast() - counts.getFirst()) / minutes;
    System.out.printf(
        "  lists           %8.1f a minute, %d in the busiest; allowed %d%n",
        lists, busiest, LISTS_A_MINUTE);
    System.out.printf("  gets            %8.1f a minute, for what ended%n", gets / minutes);
    int asking = jobs * 60 / ASKED_EVERY_SECONDS;
    System.out.printf(
        "  a get for each every %d s: %d a minute; Vertex allows %d, which would take %.0f s%n",
        ASKED_EVERY_SECONDS, asking, READS_A_MINUTE, jobs * 60.0 / READS_A_MINUTE);
  }
}
