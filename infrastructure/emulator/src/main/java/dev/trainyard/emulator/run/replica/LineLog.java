package dev.trainyard.emulator.run.replica;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.ReentrantLock;

/** A log file: time, stream, text. Lines of earlier runs stay. */
public final class LineLog implements Closeable {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final System.Logger LOGGER = System.getLogger(LineLog.class.getName());

  private final ReentrantLock lock = new ReentrantLock();
  private final BufferedWriter writer;
  private final InstantSource clock;

  private LineLog(BufferedWriter writer, InstantSource clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Opens {@code file} at its end, making its folder if need be. */
  public static LineLog open(Path file, InstantSource clock) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return new LineLog(
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), clock);
  }

  /** One that forgets everything. */
  static LineLog none() {
    return new LineLog(new BufferedWriter(Writer.nullWriter()), InstantSource.system());
  }

  /** Writes one line, seen by readers at once. */
  public void line(String stream, String text) {
    lock.lock();
    try {
      writer.write(MICROS.format(clock.instant()) + " " + stream + " " + text + "\n");
      writer.flush();
    } catch (IOException e) {
      // why: a full disk must not stop the training that is logged
      LOGGER.log(System.Logger.Level.WARNING, "a log line is lost", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
