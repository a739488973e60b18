package dev.trainyard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An emulator of its own, on a free port and in a folder that is deleted afterwards. */
final class EmulatorUnderTest implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready on ([^,\\s]+)");

  private final Path folder;
  private final Process process;
  private final String address;

  private EmulatorUnderTest(Path folder, Process process, String address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  static EmulatorUnderTest start(Path jar, String mode) throws IOException {
    Path folder = Files.createTempDirectory("trainyard-bench");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-jar",
                    jar.toString(),
                    "--port",
                    "0",
                    "--mode",
                    mode,
                    "--containers",
                    "never",
                    "--provisioning",
                    "0ms",
                    "--state",
                    folder.toString()))
            .redirectError(folder.resolve("emulator.err").toFile())
            .start();
    return new EmulatorUnderTest(folder, process, addressOf(process));
  }

  private static String addressOf(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
    }
    throw new IOException("The emulator did not start.");
  }

  /** Host and port. */
  String address() {
    return address;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
