package dev.trainyard.emulator.run.replica;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.crew.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where one job's files lie: logs for good, the rest while it runs. */
public record JobFolder(Path root) {
  public static JobFolder of(Path jobs, CustomJob job) {
    String name = job.getName();
    return new JobFolder(jobs.toAbsolutePath().resolve(name.substring(name.lastIndexOf('/') + 1)));
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** A replica's working directory. */
  public Path disk(Seat seat) {
    return work().resolve(seat.name());
  }

  /** The Python environment that the replicas of a pool share. */
  Path environment(Seat seat) {
    return work().resolve("environment" + seat.pool());
  }

  private Path work() {
    return root.resolve("work");
  }

  /** As new machines would have it; also what an emulator left that was killed. */
  public void wipeDisks() {
    try {
      Wipe.folder(work());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
