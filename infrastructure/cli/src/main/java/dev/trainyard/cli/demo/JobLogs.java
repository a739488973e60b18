package dev.trainyard.cli.demo;

import dev.trainyard.cli.api.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the output of a job's training code lies. */
final class JobLogs {
  private static final int DEPTH = 5;

  private JobLogs() {}

  /** The file or folder that carries the remote job's number, else the folder of all logs. */
  static Path of(Job job, Path logs) {
    String remote = job.remoteName().substring(job.remoteName().lastIndexOf('/') + 1);
    if (remote.isEmpty() || !Files.isDirectory(logs)) {
      return logs;
    }
    try (Stream<Path> found =
        Files.find(logs, DEPTH, (path, _) -> path.getFileName().toString().contains(remote))) {
      return found.findFirst().orElse(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
