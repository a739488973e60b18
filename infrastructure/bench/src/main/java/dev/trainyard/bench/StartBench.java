package dev.trainyard.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the command line takes to its first output, through its launcher, beside {@code java
 * -version} of the same Java. One after the other, in turns, so that all see the same machine.
 */
final class StartBench {
  private static final int WARM_UP = 3;

  private StartBench() {}

  static void run(Path launcher, int starts) throws Exception {
    HttpServer server = serve();
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    String trainyard = launcher.toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("java -version", List.of(java(), "-version"));
    commands.put("trainyard --help", List.of(trainyard, "--help"));
    commands.put("trainyard jobs list --help", List.of(trainyard, "jobs", "list", "--help"));
    commands.put("trainyard jobs list", List.of(trainyard, "jobs", "list", "--server", address));
    commands.put(
        "trainyard custom-jobs list",
        List.of(trainyard, "custom-jobs", "list", "--region=us-central1", "--server", address));
    commands.put("trainyard status", List.of(trainyard, "status"));
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    for (int i = 0; i < WARM_UP + starts; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        double took = firstOutput(command.getValue());
        if (i >= WARM_UP) {
          millis.computeIfAbsent(command.getKey(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    server.stop(0);
    report(starts, millis);
  }

  private static void report(int starts, Map<String, List<Double>> millis) {
    System.out.printf("%d starts each, in turns, to the first output%n", starts);
    double bare = median(millis.values().iterator().next());
    millis.forEach((name, took) ->
        System.out.printf(
            "  %-26s p50 %7.1f ms  %5.2f x java -version%n",
            name, median(took), median(took) / bare));
  }

  private static double median(List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static double firstOutput(List<String> command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    int _ = process.getInputStream().read();
    long first = System.nanoTime();
    int _ = process.getInputStream().readAllBytes().length;
    process.waitFor();
    return (first - began) / 1e6;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static HttpServer serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] jobs =
        "{\"jobs\":[{\"job\":\"1\",\"displayName\":\"a\",\"state\":\"RUNNING\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, jobs.length);
          exchange.getResponseBody().write(jobs);
          exchange.close();
        });
    server.start();
    return server;
  }
}
