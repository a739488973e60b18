package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.crew.Seat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** One job's log files: the platform's lines and each replica's. Used by one thread. */
public final class JobLogs implements Closeable {
  private final Map<String, LineLog> open = new LinkedHashMap<>();
  private final Path folder;
  private final InstantSource clock;

  public JobLogs(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  public Path folder() {
    return folder;
  }

  /** A line of the platform's own. */
  public void service(String text) throws IOException {
    log("service").line("service", text);
  }

  public LineLog of(Seat seat) throws IOException {
    return log(seat.name());
  }

  private LineLog log(String name) throws IOException {
    LineLog log = open.get(name);
    if (log == null) {
      log = LineLog.open(folder.resolve(name + ".log"), clock);
      open.put(name, log);
    }
    return log;
  }

  @Override
  public void close() throws IOException {
    for (LineLog log : open.values()) {
      log.close();
    }
  }
}
