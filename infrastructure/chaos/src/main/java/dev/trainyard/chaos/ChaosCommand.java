package dev.trainyard.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trainyard chaos}. */
@Command(
    name = "trainyard chaos",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs servers over a real PostgreSQL, a real Kafka and the emulator, has customers submit jobs,"
          + " and breaks everything meanwhile; then checks from outside what became of it.",
      "Exit code 0 if nothing was lost, done twice, left running, told wrongly or left waiting; 1 if"
          + " something was; 2 for a wrong option."
    })
public final class ChaosCommand implements Callable<Integer> {
  @Option(
      names = "--minutes",
      defaultValue = "5",
      paramLabel = "N",
      description = "How long customers come and trouble is made (${DEFAULT-VALUE}).")
  private int minutes = 5;

  @Option(names = "--seconds", paramLabel = "N", description = "The same, in seconds.")
  private @Nullable Integer seconds;

  @Option(
      names = "--jobs",
      defaultValue = "5000",
      paramLabel = "N",
      description = "How many jobs they want, spread over that time (${DEFAULT-VALUE}).")
  private int jobs = 5000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Decides who wants what when, and what goes wrong in which order; without it a new one,"
              + " which is printed.")
  private @Nullable Long seed;

  @Option(
      names = "--servers",
      defaultValue = "2",
      paramLabel = "N",
      description = "How many servers share the work (${DEFAULT-VALUE}).")
  private int servers = 2;

  @Option(
      names = "--creates-per-minute",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Creates allowed in a minute at each place, checked in the end; 0 is any number"
              + " (${DEFAULT-VALUE}).")
  private int createsPerMinute;

  @Option(
      names = "--settle-minutes",
      defaultValue = "10",
      paramLabel = "N",
      description = "How long all may take to end afterwards (${DEFAULT-VALUE}).")
  private int settleMinutes = 10;

  @Option(
      names = "--server-jar",
      required = true,
      hidden = true,
      description = "The launcher says.")
  private Path serverJar = Path.of("");

  @Option(
      names = "--emulator-jar",
      required = true,
      hidden = true,
      description = "The launcher says.")
  private Path emulatorJar = Path.of("");

  public static void main(String... arguments) {
    System.exit(new CommandLine(new ChaosCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
    Duration over = seconds == null ? Duration.ofMinutes(minutes) : Duration.ofSeconds(seconds);
    Run run =
        new Run(over, jobs, chosen, servers, createsPerMinute, Duration.ofMinutes(settleMinutes));
    Path folder = Files.createTempDirectory("trainyard-chaos-");
    say("seed " + chosen + ", folder " + folder);
    boolean isClean = play(run, folder);
    say(
        "seed "
            + chosen
            + ", logs in "
            + folder.resolve("logs")
            + " and "
            + folder
            + "/server-*/logs");
    say(isClean ? "All promises were kept." : "PROMISES WERE BROKEN.");
    return isClean ? 0 : 1;
  }

  private boolean play(Run run, Path folder) throws IOException, SQLException {
    Report report;
    try (Chaos chaos =
        Chaos.start(run, run.plan(folder, serverJar, emulatorJar), ChaosCommand::say)) {
      report = chaos.play();
      report.lines().forEach(ChaosCommand::say);
    }
    if (report.isClean()) {
      List.of("postgres", "kafka", "emulator").forEach(part -> delete(folder.resolve(part)));
    }
    return report.isClean();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      say(folder + " could not be deleted: " + e);
    }
  }

  private static void say(String words) {
    System.out.println(words);
  }
}
