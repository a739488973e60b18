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

  /** What carries the remote job's number, else the folder itself. */
  static Path of(Job job, Path folder) {
    String remote = job.remoteName().substring(job.remoteName().lastIndexOf('/') + 1);
    if (remote.isEmpty() || !Files.isDirectory(folder)) {
      return folder;
    }
    try (Stream<Path> found =
        Files.find(folder, DEPTH, (path, _) -> path.getFileName().toString().contains(remote))) {
      return found.filter(path -> !path.equals(folder)).findFirst().orElse(folder);
    } catch (IOException | UncheckedIOException e) {
      // why: a living server moves its files; where the log is may stay unknown, the folder does
      // not.
      return folder;
    }
  }
}
