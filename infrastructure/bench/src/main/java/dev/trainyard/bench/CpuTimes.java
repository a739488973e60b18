package dev.trainyard.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The processor time that each process of a stack has used, in seconds. Kafka is inside the server.
 */
record CpuTimes(Map<String, Double> seconds) {

  static CpuTimes of(StackUnderTest stack) {
    Map<String, Double> seconds = new TreeMap<>();
    seconds.put("server", of(stack.server().toHandle()));
    ProcessHandle.allProcesses()
        .filter(process -> isOf(stack, process))
        .forEach(process ->
            seconds.merge(
                isJava(process) ? "emulator" : "postgres",
                Stream.concat(Stream.of(process), process.descendants())
                    .mapToDouble(CpuTimes::of)
                    .sum(),
                Double::sum));
    return new CpuTimes(seconds);
  }

  Map<String, Double> since(CpuTimes before) {
    Map<String, Double> since = new TreeMap<>();
    seconds.forEach(
        (process, now) -> since.put(process, now - before.seconds().getOrDefault(process, 0.0)));
    return since;
  }

  private static boolean isOf(StackUnderTest stack, ProcessHandle process) {
    return process.pid() != stack.server().pid()
        && process
            .info()
            .commandLine()
            .filter(line -> line.contains(stack.folder().toString()))
            .isPresent();
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("java");
  }

  private static double of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }
}
