package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes first into the journal and then on the shelf. Not for several threads. */
final class Ledger implements AutoCloseable {
  private static final int TOMBSTONES = 10_000;

  private final Shelf shelf;
  private final Journal<CustomJob> journal;
  private boolean closed;

  private Ledger(Shelf shelf, Journal<CustomJob> journal) {
    this.shelf = shelf;
    this.journal = journal;
  }

  /** Reads {@code file}, if it is there, and keeps it from now on. */
  static Ledger open(Path file, Shelf shelf) throws IOException {
    Journal.replay(file, CustomJob.parser(), shelf::put);
    return new Ledger(shelf, Journal.rewrite(file, shelf.worthKeeping(TOMBSTONES)));
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * @throws UncheckedIOException if it is not written down
   */
  CustomJob write(CustomJob entry) {
    if (closed) {
      throw new IllegalStateException("the emulator is stopping");
    }
    try {
      journal.append(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("the job could not be written down", e);
    }
    shelf.put(entry);
    return entry;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    journal.close();
  }
}
